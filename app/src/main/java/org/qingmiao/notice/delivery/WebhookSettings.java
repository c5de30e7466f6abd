package org.qingmiao.notice.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.PostAddress;
import org.qingmiao.platform.StartProblem;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one address to which notices are posted, and how. It comes from the configuration alone, never from data.
 *
 * @param secret key of the signature; empty for none
 */
record WebhookSettings(URI address, String secret, Format format) {
    /** What the other side understands. */
    enum Format {
        /**
         * Custom robot of a DingTalk group. The signature stands in the address: {@code timestamp} in milliseconds and
         * {@code sign}, the Base64 of HMAC-SHA256 over timestamp, line feed and secret with the secret as key, URL-encoded
         * ("自定义机器人安全设置·加签", DingTalk open platform documentation).
         */
        DINGTALK,
        /**
         * A city's message platform, which knows telephone numbers by login, so that none leaves from here. The headers
         * {@code X-Qingmiao-Timestamp} (milliseconds) and {@code X-Qingmiao-Signature} (hexadecimal HMAC-SHA256 over
         * timestamp, line feed and body) prove where it comes from.
         */
        JSON
    }

    static WebhookSettings of(String address, String secret, String format) {
        URI uri = PostAddress.of(address).orElseThrow(WebhookSettings::wrong);
        return switch (format) {
            case "dingtalk" -> new WebhookSettings(uri, secret, Format.DINGTALK);
            case "json" -> new WebhookSettings(uri, secret, Format.JSON);
            default -> throw new StartProblem(Messages.of("notice.setting.webhook_format_unknown"));
        };
    }

    /** Without the address: it holds the robot's token. */
    private static StartProblem wrong() {
        return new StartProblem(Messages.of("notice.setting.webhook_url_malformed"));
    }

    /** The address to post to at a moment. */
    URI signed(long milliseconds) {
        if (format != Format.DINGTALK || secret.isEmpty()) {
            return address;
        }
        byte[] mac = hmac(milliseconds + "\n" + secret);
        String sign = URLEncoder.encode(Base64.getEncoder().encodeToString(mac), StandardCharsets.UTF_8);
        String joint = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + joint + "timestamp=" + milliseconds + "&sign=" + sign);
    }

    /** Headers that go with a body at a moment. */
    Map<String, String> headers(long milliseconds, String body) {
        if (format != Format.JSON || secret.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "X-Qingmiao-Timestamp",
                String.valueOf(milliseconds),
                "X-Qingmiao-Signature",
                HexFormat.of().formatHex(hmac(milliseconds + "\n" + body)));
    }

    /** @param link address of the page, absolute */
    String body(Delivery delivery, String link) {
        String title = OutgoingText.line(delivery.subject());
        Object content = switch (format) {
            case DINGTALK -> Map.of("msgtype", "text", "text", Map.of("content", title + "\n" + link));
            case JSON -> Map.of("to", delivery.login(), "kind", delivery.kind(), "title", title, "link", link);
        };
        return JsonMapper.shared().writeValueAsString(content);
    }

    private byte[] hmac(String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the address nor the secret: what is printed may be logged. */
    @Override
    public String toString() {
        return format + " " + address.getHost();
    }
}
