package org.bihuan.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Binding one's own WeChat account, and letting it go. */
@Controller
class WeChatPage {

    static final String PATH = "/account/wechat";

    private static final String BACK = PATH + "/return";

    private final WeChatIdentity identity;
    private final NoticeAddresses addresses;
    private final CurrentUser currentUser;
    private final Clock clock;

    WeChatPage(WeChatIdentity identity, NoticeAddresses addresses, CurrentUser currentUser, Clock clock) {
        this.identity = identity;
        this.addresses = addresses;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping(PATH)
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("connected", identity.isConnected());
        model.addAttribute("inside", WeChatIdentity.isInside(request));
        model.addAttribute("bound", addresses.of(currentUser.username()).isBound());
        return "account/wechat";
    }

    /** A link and no form: a form that ends at another server is refused by our own content policy. */
    @SignedIn
    @GetMapping(PATH + "/authorization")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        if (!identity.isConnected()) {
            throw RefusedException.notFound("本站没有接入微信。");
        }
        String state = WeChatState.begin(request, purpose(), PATH, clock.instant());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(identity.authorization(BACK, state)))
                .build();
    }

    @SignedIn
    @GetMapping(BACK)
    String comeBack(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request) {
        if (WeChatState.end(request, purpose(), state, clock.instant()).isEmpty()) {
            throw RefusedException.malformed("绑定没有完成，请回到“我的账号”重新绑定。");
        }
        String openid =
                identity.openid(code).orElseThrow(() -> RefusedException.malformed("微信没有确认您的身份，请回到“我的账号”重新绑定。"));
        addresses.bind(currentUser.username(), openid);
        return "redirect:" + PATH;
    }

    @SignedIn
    @PostMapping(PATH + "/removal")
    String letGo() {
        addresses.unbind(currentUser.username());
        return "redirect:" + PATH;
    }

    /** For this person alone: who signs in as somebody else meanwhile begins anew. */
    private String purpose() {
        return "bind " + currentUser.username();
    }
}
