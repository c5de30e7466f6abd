package org.qingmiao.notice.delivery;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;

/**
 * The mail server as {@code QM_SMTP_URL} names it: {@code smtp://user:password@host:587} with STARTTLS, which is insisted
 * on unless the server is on this machine, or {@code smtps://user:password@host:465} with TLS from the first byte. User
 * and password may be missing; {@code %} escapes what an address cannot hold.
 */
record SmtpServer(String host, int port, boolean secure, String user, String password) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TIME_LIMIT_MS = 20_000;

    static SmtpServer of(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        boolean secure = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(secure || "smtp".equals(uri.getScheme()))) {
            throw wrong();
        }
        String info = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = info.indexOf(':');
        String user = colon < 0 ? info : info.substring(0, colon);
        String password = colon < 0 ? "" : info.substring(colon + 1);
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 465 : 587;
        return new SmtpServer(uri.getHost(), port, secure, decoded(user), decoded(password));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the address: it may hold a password. */
    private static StartProblem wrong() {
        return new StartProblem(Messages.of("notice.setting.smtp_url_malformed"));
    }

    /** Settings of the mail library. */
    Properties properties() {
        Properties p = new Properties();
        String protocol = secure ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        p.setProperty("mail.transport.protocol", protocol);
        p.setProperty(prefix + "auth", String.valueOf(!user.isEmpty()));
        p.setProperty(prefix + "ssl.checkserveridentity", "true");
        p.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        p.setProperty("mail.smtp.starttls.enable", "true");
        p.setProperty("mail.smtp.starttls.required", String.valueOf(!HERE.contains(host)));
        for (String limit : Set.of("connectiontimeout", "timeout", "writetimeout")) {
            p.setProperty(prefix + limit, String.valueOf(TIME_LIMIT_MS));
        }
        return p;
    }

    /** Not the password: what is printed may be logged. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
