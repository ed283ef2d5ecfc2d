package org.bihuan.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request and the last to see its answer: puts the safety headers even on what Tomcat refuses itself.
 * Takes the caller's address and scheme from the forwarding headers of the configured proxies and believes nobody
 * else's. A valve, because the session cookie is Secure only if Tomcat itself knows that the way was.
 */
final class ForwardedValve extends ValveBase {

    private final Networks proxies;

    ForwardedValve(Networks proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String peer = request.getRemoteAddr();
        if (proxies.contains(peer)) {
            String caller = caller(peer, request.getHeader("X-Forwarded-For"));
            request.setRemoteAddr(caller);
            request.setRemoteHost(caller);
            if ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
            }
        }
        SafetyHeaders.write(response, String.valueOf(request.getRequestURI()), request.isSecure());
        getNext().invoke(request, response);
    }

    /** The last address of the chain that is not one of our proxies: what stands before it anybody can write. */
    private String caller(String peer, @Nullable String chain) {
        String caller = peer;
        String[] hops = chain == null ? new String[0] : chain.split(",");
        for (int i = hops.length - 1; i >= 0 && proxies.contains(caller); i--) {
            String hop = hops[i].strip();
            if (!Networks.isAddress(hop)) {
                break;
            }
            caller = hop;
        }
        return caller;
    }
}
