package org.qingmiao.bench.attack;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered. */
record Answer(int status, String body, String location, HttpResponse<String> response) {
    private static final Pattern INSIDE =
            Pattern.compile("\\bat org\\.|\\bat java\\.|Exception\\b|PSQL|org\\.qingmiao\\.|org\\.springframework");

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Location").orElse(""),
                response);
    }

    /** What the pattern's first group stands for on the page; empty if it is not there. */
    String find(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        return found.find() ? found.group(1) : "";
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Whether it is no fault of the server's and shows nothing of its inside. */
    boolean isClean() {
        return status < 500 && !INSIDE.matcher(body).find();
    }

    @Override
    public String toString() {
        return location.isEmpty() ? Integer.toString(status) : status + " → " + location;
    }
}
