-- Each request posts to the next address in the list; two threads walk it from two sides.
local addresses = {}
for line in io.lines("DRAFTS") do addresses[#addresses + 1] = line end
local step = 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function request()
  step = step + 1
  local place = step * 2 - number
  local address = addresses[((place - 1) % #addresses) + 1]
  return wrk.format("POST", address, {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Cookie"] = wrk.headers["Cookie"],
    ["X-CSRFToken"] = string.rep("c", 32),
  }, "")
end
