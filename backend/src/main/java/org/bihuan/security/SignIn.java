package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.bihuan.people.Accounts;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Checks a password and a code, for pages and tokens alike: throttled, in turn, and on record. */
@Component
final class SignIn {

    private static final int LONGEST_USERNAME = 64;
    private static final int LONGEST_PASSWORD = 256;

    private final AccountRealm realm;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Throttle throttle;
    private final SecurityLog securityLog;
    private final People people;
    private final Accounts accounts;

    SignIn(
            AccountRealm realm,
            Passwords passwords,
            SecondFactor secondFactor,
            Throttle throttle,
            SecurityLog securityLog,
            People people,
            Accounts accounts) {
        this.realm = realm;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.securityLog = securityLog;
        this.people = people;
        this.accounts = accounts;
    }

    /**
     * The active person of this name and password, or nobody. Whether they must say a code, too, is still to be asked.
     *
     * @throws ThrottledException if too many attempts failed lately, whether the password is right or not
     */
    Optional<Person> check(String username, String password, HttpServletRequest request) {
        return matches(username, password, request) ? people.find(username) : Optional.empty();
    }

    /** Whether the person must say a code after the password. */
    boolean wantsCode(Person person) {
        return secondFactor.isSetUp(person.username());
    }

    /**
     * Whether the code is right.
     *
     * @throws ThrottledException if too many attempts failed lately
     */
    boolean checkCode(Person person, String code, HttpServletRequest request) {
        String name = person.username();
        // in turn, like passwords: many at the same moment would all be let through before the first is counted
        boolean right = passwords.inTurn(() -> {
            throttle.check(name, request.getRemoteAddr());
            boolean accepted = secondFactor.accepts(name, code);
            if (!accepted) {
                throttle.failed(name, request.getRemoteAddr());
            }
            return accepted;
        });
        if (!right) {
            securityLog.write(SecurityLog.Kind.SIGN_IN_FAILED, name, request, "动态口令不正确");
        }
        return right;
    }

    /** Somebody who has shown all that they must show comes in. */
    void succeeded(Person person, HttpServletRequest request) {
        throttle.succeeded(person.username(), request.getRemoteAddr());
        accounts.signedIn(person.username());
        securityLog.write(SecurityLog.Kind.SIGNED_IN, person.username(), request, "登录");
    }

    /**
     * Whether this is the password of an active account.
     *
     * @throws ThrottledException if too many attempts failed lately, whether the password is right or not
     */
    boolean matches(String username, String password, HttpServletRequest request) {
        String name = username.length() > LONGEST_USERNAME ? username.substring(0, LONGEST_USERNAME) : username;
        String address = request.getRemoteAddr();
        throttle.check(name, address);
        boolean right = passwords.inTurn(() -> {
            // again: others may have failed while this one waited for its turn
            throttle.check(name, address);
            boolean matches = isRight(username, password);
            if (!matches) {
                throttle.failed(name, address);
            }
            return matches;
        });
        if (!right) {
            securityLog.write(SecurityLog.Kind.SIGN_IN_FAILED, name, request, "用户名或密码不正确");
        }
        return right;
    }

    /**
     * Somebody who is known otherwise than by a password, or nobody. Failures count for the address alone.
     *
     * @throws ThrottledException if too many failed lately
     */
    Optional<Person> byOtherMeans(HttpServletRequest request, Supplier<Optional<Person>> means) {
        String address = request.getRemoteAddr();
        throttle.check(address, address);
        Optional<Person> person = means.get();
        if (person.isEmpty()) {
            throttle.failed(address, address);
            securityLog.write(SecurityLog.Kind.SIGN_IN_FAILED, null, request, "微信没有绑定账号，或账号已停用");
        }
        return person;
    }

    private boolean isRight(String username, String password) {
        if (username.length() > LONGEST_USERNAME || password.length() > LONGEST_PASSWORD) {
            return false;
        }
        try {
            return realm.getAuthenticationInfo(new UsernamePasswordToken(username, password)) != null;
        } catch (AuthenticationException e) {
            return false;
        }
    }
}
