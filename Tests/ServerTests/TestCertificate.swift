/// A certificate for "localhost" that signs itself, made for these tests with
/// `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500`.
enum TestCertificate {
  static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBmjCCAUGgAwIBAgIUMJ2qbLHvHStkkEuMv0gi16dcAycwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIyMDMyOFoYDzIxMjYxMDI4
    MjIwMzI4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAARLljvHeagFfv8rYtLBZErQTJJJ6AUuqASMKWsISx7ro8Gn1awitez8
    dBsOfVSYnMaYWeGvgZtn5WaVEDpDzOuoo28wbTAdBgNVHQ4EFgQUwTEOUSoMtPMI
    A01/XRg865RMEPwwHwYDVR0jBBgwFoAUwTEOUSoMtPMIA01/XRg865RMEPwwDwYD
    VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
    zj0EAwIDRwAwRAIgFpUwlQJElseYI0phGDzJvXPAPW2rwq/GZl8yu+O3zKMCIGOH
    6BOM29gjGwNBKQ5GAASuEnEA/iCwxU6HMDcXzaTU
    -----END CERTIFICATE-----

    """

  static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBq8Brb858HiVYRRV
    WlKAaFzx4I8YgBZDJCNtvqVyTe2hRANCAARLljvHeagFfv8rYtLBZErQTJJJ6AUu
    qASMKWsISx7ro8Gn1awitez8dBsOfVSYnMaYWeGvgZtn5WaVEDpDzOuo
    -----END PRIVATE KEY-----

    """
}
