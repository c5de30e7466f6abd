package org.qingmiao.notice.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts the kinds that were chosen to the configured address, and follows it nowhere else. */
@Component
public class WebhookChannel implements DeliveryChannel {
    public static final String ID = "webhook";
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    /** A DingTalk robot takes twenty messages a minute; what is more waits. */
    private static final List<Integer> DINGTALK_BUSY = List.of(130101, 410100, -1);

    private final Optional<WebhookSettings> webhook;
    private final List<String> kinds;
    private final HomeAddress home;
    private final Clock clock;

    WebhookChannel(
            @Value("${QM_WEBHOOK_URL:}") String address,
            @Value("${QM_WEBHOOK_SECRET:}") String secret,
            @Value("${QM_WEBHOOK_FORMAT:dingtalk}") String format,
            @Value("${QM_WEBHOOK_KINDS:}") String kinds,
            HomeAddress home,
            Clock clock) {
        this.webhook = address.isBlank() ? Optional.empty() : Optional.of(WebhookSettings.of(address, secret, format));
        this.kinds = Arrays.stream(kinds.split(",", -1))
                .map(String::strip)
                .filter(k -> !k.isEmpty())
                .toList();
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean isOn() {
        return webhook.isPresent();
    }

    /** Whether a kind was chosen, by its full id or by its beginning up to a dot. */
    public boolean takes(String kind) {
        return isOn() && kinds.stream().anyMatch(k -> kind.equals(k) || kind.startsWith(k + "."));
    }

    /**
     * A group reads what many are told, so the same line is posted there once a day; a platform that tells people one by
     * one gets them all.
     */
    public boolean speaksToAGroup() {
        return webhook.map(w -> w.format() == WebhookSettings.Format.DINGTALK).orElse(false);
    }

    @Override
    public Outcome send(Delivery.Claimed claimed) {
        WebhookSettings to = webhook.orElseThrow();
        long now = clock.instant().toEpochMilli();
        String body = to.body(claimed.delivery(), home.of(claimed.delivery().link()));
        HttpRequest.Builder request = HttpRequest.newBuilder(to.signed(now))
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        to.headers(now, body).forEach(request::header);
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TIME_LIMIT)
                .build()) {
            return outcome(to, client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.TryAgain(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryAgain("interrupted");
        }
    }

    private static Outcome outcome(WebhookSettings to, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= OK && status < MULTIPLE_CHOICES) {
            return to.format() == WebhookSettings.Format.DINGTALK ? dingtalk(response.body()) : new Outcome.Sent();
        }
        boolean again = status == TOO_MANY || status >= SERVER_FAULT;
        return again ? new Outcome.TryAgain("HTTP " + status) : new Outcome.Refused("HTTP " + status);
    }

    /** DingTalk answers 200 also when it refuses; {@code errcode} says so. */
    private static Outcome dingtalk(String body) {
        try {
            JsonNode answer = JsonMapper.shared().readTree(body);
            int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
            if (code == 0) {
                return new Outcome.Sent();
            }
            String reason = "DingTalk " + (code == Integer.MIN_VALUE ? "?" : code);
            return DINGTALK_BUSY.contains(code) || code == Integer.MIN_VALUE
                    ? new Outcome.TryAgain(reason)
                    : new Outcome.Refused(reason);
        } catch (JacksonException e) {
            return new Outcome.TryAgain("DingTalk ?");
        }
    }
}
