public import Model

/// The findings as the JSON objects of the interface, one a line.
public enum FindingsJSON {}
