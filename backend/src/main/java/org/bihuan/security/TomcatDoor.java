package org.bihuan.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How Tomcat treats sessions, proxies and what it refuses by itself; last, so that no property loosens it by accident. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class TomcatDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Duration IDLE = Duration.ofHours(2);

    /** Swallow what is refused as too large up to here: cut off earlier, the sender would never read the refusal. */
    private static final String SWALLOWED = String.valueOf(64 * 1024 * 1024);

    private final Networks proxies;

    TomcatDoor(@Value("${bihuan.trusted-proxies:}") List<String> proxies) {
        this.proxies = Networks.parse(proxies);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        Session session = factory.getSession();
        session.setTimeout(IDLE);
        // never in the address: it would stand in logs and in what people copy
        session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
        session.getCookie().setName("bihuan-session");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSameSite(Cookie.SameSite.LAX);
        factory.addEngineValves(new ForwardedValve(proxies));
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxSwallowSize", SWALLOWED));
    }
}
