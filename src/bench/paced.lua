-- For wrk: each connection waits PAUSE milliseconds before each request, so that the polls have a rate of their own and do
-- not take whatever the processor has left.
local pause = tonumber(os.getenv("PAUSE"))

function delay()
    return pause
end
