-- Asks for pages at random cursors: wrk's side of scripts/bench taxii. The addresses are the lines of the file TARGETS.
local targets = {}
for line in io.lines(os.getenv("TARGETS")) do targets[#targets + 1] = line end
local headers = { ["Accept"] = "application/taxii+json;version=2.1", ["Authorization"] = os.getenv("AUTHORIZATION") }
local seed = 0

function setup(thread)
  seed = seed + 1
  thread:set("seed", seed)
end

function init()
  math.randomseed(seed)
end

function request()
  return wrk.format("GET", targets[math.random(#targets)], headers)
end

function done(summary, latency)
  io.stderr:write(string.format(
    '{"requests":%d,"seconds":%.3f,"bytes":%d,"p50":%.3f,"p99":%.3f,"max":%.3f,"status":%d,"broken":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
