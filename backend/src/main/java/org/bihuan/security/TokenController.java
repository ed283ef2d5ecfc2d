package org.bihuan.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.bihuan.RefusedException;
import org.bihuan.people.NotSignedInException;
import org.bihuan.people.Person;
import org.bihuan.people.Public;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the REST API, and out again. */
@RestController
final class TokenController {

    /** @param otp the code of the second factor, for accounts that have one */
    record Credentials(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String username,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String password,
            @Nullable String otp) {}

    private final SignIn signIn;
    private final Tokens tokens;

    TokenController(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @Operation(summary = "Sign in: a bearer token for name and password")
    @Public
    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued create(@RequestBody Credentials credentials, HttpServletRequest request) {
        if (credentials.username() == null || credentials.password() == null) {
            throw RefusedException.malformed("请填写 username 和 password。");
        }
        Person person = signIn.check(credentials.username(), credentials.password(), request)
                .orElseThrow(() -> new NotSignedInException("用户名或密码不正确。"));
        if (signIn.wantsCode(person)) {
            if (credentials.otp() == null) {
                throw new NotSignedInException("这个账号启用了动态口令，请在 otp 中填写 6 位口令。");
            }
            if (!signIn.checkCode(person, credentials.otp(), request)) {
                throw new NotSignedInException("动态口令不正确。");
            }
        }
        signIn.succeeded(person, request);
        return tokens.issue(person, Tokens.API, request);
    }

    @Operation(summary = "Sign out: the token is dead on every node")
    @SignedIn
    @DeleteMapping("/api/v1/tokens/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) {
        Bearer.token(request).ifPresent(tokens::end);
    }
}
