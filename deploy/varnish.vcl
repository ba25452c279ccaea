# Varnish 7 in front of Sokbo, with the modules xkey and var of varnish-modules. README.md beside this file says how to run it.
vcl 4.1;

import std;
import var;
import xkey;

# Where Sokbo listens.
backend sokbo {
    .host = "127.0.0.1";
    .port = "8080";
    .probe = {
        .url = "/readyz";
        .interval = 3s;
        .window = 3;
        .threshold = 2;
        .initial = 2;
    }
}

# Who may purge: the machines that Sokbo runs on.
acl purgers {
    "127.0.0.1";
    "::1";
}

# Which purge was the last one; before there was any, that there was none.
sub vcl_init {
    var.global_set("purge", "none since " + now);
}

sub vcl_recv {
    if (req.method == "PURGE") {
        call purge_tags;
    }
    # For the operator, who asks Sokbo itself.
    if (req.url ~ "^/metrics") {
        return (synth(404));
    }
    # Event streams have no end that one could wait for.
    if (req.url ~ "^/live(?:[/?]|$)") {
        return (pipe);
    }
    call leave_out_unused_parameters;
    # Varnish has changed what the reader takes by the time that it asks again.
    if (req.restarts == 0) {
        call choose_encoding;
    }
    call ask_as_a_reader;
    # Only a sick origin makes it right to serve what is past its time.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    }
}

# Hard, not soft: what is purged may not be served even while its successor is fetched, because it may have been killed.
sub purge_tags {
    # Varnish has put the client's address at the end: a comma says that a proxy has passed on somebody else's request.
    if (client.ip !~ purgers || req.http.X-Forwarded-For ~ ",") {
        return (synth(403));
    }
    if (!req.http.Surrogate-Key) {
        return (synth(400, "Surrogate-Key is missing"));
    }
    # First, so that every fetch under way is either seen by the purge or sees it.
    var.global_set("purge", req.xid);
    set req.http.X-Purged = xkey.purge(req.http.Surrogate-Key);
    return (synth(200, "Purged " + req.http.X-Purged));
}

# What only measures where readers come from. Others stay, in their order: old addresses are told apart by them.
sub leave_out_unused_parameters {
    if (req.url ~ "^/(?:news/\d{14}|pictures/\d+/\d+\.(?:avif|webp|jpg))\?" && req.url !~ "^/news/\d{14}\?(?:.*&)?gift=") {
        set req.url = regsub(req.url, "\?.*", "");
    }
    if (req.url ~ "\?") {
        set req.url = regsuball(req.url, "(?i)(?<=[?&])(?:utm_[^=&]*|[a-z]{0,2}clid|msclkid|[gw]braid|gad_[^=&]*|_ga|_gl|igsh(?:id)?|mc_[ce]id|n_(?:media|query|rank|ad|ad_group|keyword(?:_id)?|campaign_type)|napm)(?:=[^&]*)?(?:&|$)", "");
        set req.url = regsub(req.url, "[?&]+$", "");
    }
}

# What everybody gets is kept for everybody, whatever cookies come with the request: they are put aside, and found again only
# where an article is not free. Elsewhere, as at the desk, a request with a cookie goes to Sokbo as it is.
sub ask_as_a_reader {
    unset req.http.X-Cookie;
    # An article that was given away, and one whose reader has to be asked for.
    if (req.url ~ "^/news/\d{14}[^?]*\?(?:.*&)?gift=" || req.restarts > 0) {
        return (pass);
    }
    if ((req.method == "GET" || req.method == "HEAD") && !req.http.Authorization && req.http.Cookie &&
        req.url ~ "^/(?:\?|$|(?:news|pictures|latest|archive|sections|reporters|stories|best|bulletins|corrections|assets)(?:[/?]|$))") {
        set req.http.X-Cookie = req.http.Cookie;
        unset req.http.Cookie;
    }
}

# The page that everybody gets varies with the cookie: this reader may get more, and Sokbo is asked. Nor does a picture that
# stands behind a wall say that there is one.
sub vcl_deliver {
    if (req.http.X-Cookie && (resp.http.Vary ~ "(?i)\bcookie\b" || (resp.status == 404 && req.url ~ "^/pictures/"))) {
        set req.http.Cookie = req.http.X-Cookie;
        return (restart);
    }
}

# Varnish keeps one variant, gzip, and unpacks it for who takes none. Brotli is a second one, kept under a name of its own.
# A picture is the same in both.
sub choose_encoding {
    unset req.http.X-Brotli;
    if (req.url !~ "^/pictures/" && req.http.Accept-Encoding ~ "(?i)(?:^|,)\s*br\s*(?:,|$|;(?!\s*q\s*=\s*0(?:\.0*)?\s*(?:,|$)))") {
        set req.http.X-Brotli = "yes";
    }
}

sub vcl_pipe {
    # The next request on this connection is to come through vcl_recv again.
    set bereq.http.Connection = "close";
}

# Without the host: there is one site, and names made up for it must not fill the cache.
sub vcl_hash {
    hash_data(req.url);
    if (req.http.X-Brotli) {
        hash_data("br");
    }
    return (lookup);
}

sub vcl_backend_fetch {
    var.set("purge", var.global_get("purge"));
    if (bereq.http.X-Brotli) {
        set bereq.http.Accept-Encoding = "br";
        unset bereq.http.X-Brotli;
    }
}

sub vcl_backend_response {
    set beresp.grace = 0s;
    # What Sokbo does not call public is nobody else's: 404s, failures, health.
    if (beresp.http.Cache-Control !~ "(?i)\bpublic\b") {
        set beresp.ttl = 10s;
        set beresp.uncacheable = true;
        return (deliver);
    }
    # A purge came in while this was fetched: it may be what the purge was about, and nothing would purge it again.
    if (var.get("purge") != var.global_get("purge")) {
        set beresp.ttl = 0s;
        return (deliver);
    }
    if (beresp.http.Surrogate-Key) {
        call keep_until_purged;
    }
}

# Sokbo allows a day. Where purges cannot arrive, a page is asked for again after ten minutes all the same, which costs a 304;
# the rest of the day is for when Sokbo is down.
sub keep_until_purged {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    if (beresp.ttl > 10m) {
        set beresp.grace = beresp.ttl - 10m;
        set beresp.ttl = 10m;
    }
}

sub vcl_backend_error {
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "5";
    synthetic({"<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>잠시 뒤 다시 시도해 주세요</title><h1>페이지를 보여 드리지 못했습니다</h1><p>저희 쪽 문제입니다. 잠시 뒤 다시 시도해 주세요.</p>"});
    return (deliver);
}

sub vcl_deliver {
    set resp.http.X-Cache = "miss";
    if (obj.hits > 0) {
        set resp.http.X-Cache = "hit";
    }
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    # No other shared cache is purged, so none may keep the page; and a browser counts from now.
    if (resp.http.Cache-Control ~ "s-maxage") {
        set resp.http.Cache-Control = regsub(resp.http.Cache-Control, ",\s*s-maxage=\d+", "");
        unset resp.http.Age;
    }
}
