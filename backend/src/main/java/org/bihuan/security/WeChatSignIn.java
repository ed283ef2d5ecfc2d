package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.notification.NoticeAddresses;
import org.bihuan.notification.WeChatIdentity;
import org.bihuan.notification.WeChatState;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a WeChat account that was bound before. It stands for the password; a code is asked for as ever. */
@Controller
final class WeChatSignIn {

    static final String PATH = Routes.SIGN_IN + "/wechat";
    static final String NOT_BOUND = Routes.SIGN_IN + "?wechat=unbound";

    private static final String BACK = PATH + "/return";
    private static final String PURPOSE = "sign in";

    private final WeChatIdentity identity;
    private final NoticeAddresses addresses;
    private final People people;
    private final SignIn signIn;
    private final PageSessions sessions;
    private final Clock clock;

    WeChatSignIn(
            WeChatIdentity identity,
            NoticeAddresses addresses,
            People people,
            SignIn signIn,
            PageSessions sessions,
            @Qualifier("systemClock") Clock clock) {
        this.identity = identity;
        this.addresses = addresses;
        this.people = people;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Public
    @GetMapping(PATH)
    void leave(
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!identity.isConnected()) {
            throw RefusedException.notFound("本站没有接入微信。");
        }
        String state = WeChatState.begin(request, PURPOSE, NextPage.of(next), clock.instant());
        SignInPage.goTo(identity.authorization(BACK, state), response);
    }

    @Public
    @GetMapping(BACK)
    void comeBack(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> next = WeChatState.end(request, PURPOSE, state, clock.instant());
        if (next.isEmpty()) {
            SignInPage.goTo(Routes.SIGN_IN, response);
            return;
        }
        Optional<Person> person = signIn.byOtherMeans(request, () -> owner(code));
        if (person.isEmpty()) {
            SignInPage.goTo(NOT_BOUND, response);
        } else if (signIn.wantsCode(person.get())) {
            PendingSignIn.hold(request, person.get().username(), next.get(), clock.instant());
            SignInPage.goTo(PendingSignIn.PAGE, response);
        } else {
            signIn.succeeded(person.get(), request);
            sessions.begin(person.get(), request, response);
            SignInPage.goTo(next.get(), response);
        }
    }

    private Optional<Person> owner(@Nullable String code) {
        return identity.openid(code)
                .flatMap(addresses::boundTo)
                .flatMap(people::find)
                .filter(Person::active);
    }
}
