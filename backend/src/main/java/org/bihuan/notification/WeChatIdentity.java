package org.bihuan.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** Who somebody is to the official account: they are sent to WeChat, and come back with a code of a single use. */
public final class WeChatIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatIdentity.class);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final @Nullable OfficialAccountClient client;
    private final String baseUrl;

    WeChatIdentity(@Nullable OfficialAccountClient client, String baseUrl) {
        this.client = client;
        this.baseUrl = baseUrl;
    }

    /** Whether the site has an official account at all. */
    public boolean isConnected() {
        return client != null;
    }

    /** Whether the page is open inside WeChat, without which nobody can say who they are to it. */
    public static boolean isInside(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && agent.contains("MicroMessenger");
    }

    /**
     * Where to send somebody; only WeChat itself can open it.
     *
     * @param path of this application, to which they come back with {@code code} and {@code state}
     */
    public String authorization(String path, String state) {
        return connected().getOAuth2Service().buildAuthorizationUrl(baseUrl + path, "snsapi_base", state);
    }

    /** The openid that a code stands for; nobody's if it is forged, used up or too old, or WeChat does not answer. */
    public Optional<String> openid(@Nullable String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        try {
            String openid = connected().getOAuth2Service().getAccessToken(code).getOpenId();
            return Optional.ofNullable(openid)
                    .filter(found -> OPENID.matcher(found).matches());
        } catch (WxErrorException e) {
            LOG.warn("WeChat did not say who somebody is: error {}", OfficialAccount.code(e));
            return Optional.empty();
        } catch (WxRuntimeException e) {
            LOG.warn("WeChat could not be reached to say who somebody is");
            return Optional.empty();
        }
    }

    private OfficialAccountClient connected() {
        if (client == null) {
            throw new IllegalStateException("no official account is configured");
        }
        return client;
    }
}
