package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.notification.WeChatIdentity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers WeChat on the sign-in page, inside WeChat and nowhere else. */
@ControllerAdvice(annotations = Controller.class)
final class WeChatAdvice {

    private final WeChatIdentity identity;

    WeChatAdvice(WeChatIdentity identity) {
        this.identity = identity;
    }

    @ModelAttribute("weChat")
    boolean weChat(HttpServletRequest request) {
        return Routes.path(request).equals(Routes.SIGN_IN)
                && identity.isConnected()
                && WeChatIdentity.isInside(request);
    }

    /** Whether somebody comes back whose WeChat account is nobody's here. */
    @ModelAttribute("weChatUnbound")
    boolean unbound(HttpServletRequest request) {
        return Routes.path(request).equals(Routes.SIGN_IN) && request.getParameter("wechat") != null;
    }
}
