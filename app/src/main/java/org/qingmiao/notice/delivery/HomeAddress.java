package org.qingmiao.notice.delivery;

import java.net.URI;
import org.qingmiao.platform.Messages;
import org.qingmiao.platform.StartProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which address people reach this installation: {@code QM_URL}, for links in what leaves the house. */
@Component
public class HomeAddress {
    private final String home;

    HomeAddress(@Value("${QM_URL:}") String url, @Value("${server.port:8330}") int port) {
        this.home = url.isBlank() ? "http://127.0.0.1:" + port : checked(url.strip());
    }

    private static String checked(String url) {
        if (!url.matches("https?://[^\\s?#]+") || URI.create(url).getHost() == null) {
            throw new StartProblem(Messages.of("notice.setting.url_malformed"));
        }
        return url.replaceAll("/+$", "");
    }

    public String of(String path) {
        return home + path;
    }
}
