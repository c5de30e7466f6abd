package org.qingmiao.page;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server does before any code of ours sees a request. */
@Configuration(proxyBeanMethods = false)
class ServerSettings {
    private static final int MORE_THAN_A_HEADER_HOLDS = 10_000;

    /** Who asks whether to send a body ({@code Expect: 100-continue}) is answered when somebody wants to read it. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> continueWhenRead() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }

    /** However many languages a browser names: the length of a header is limit enough. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> anyNumberOfLanguages() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MORE_THAN_A_HEADER_HOLDS));
    }
}
