package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Checks a password, for pages and tokens alike: throttled, in turn, and on record when it is wrong. */
@Component
final class SignIn {

    private static final int LONGEST_USERNAME = 64;
    private static final int LONGEST_PASSWORD = 256;

    private final AccountRealm realm;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SecurityLog securityLog;
    private final People people;

    SignIn(AccountRealm realm, Passwords passwords, Throttle throttle, SecurityLog securityLog, People people) {
        this.realm = realm;
        this.passwords = passwords;
        this.throttle = throttle;
        this.securityLog = securityLog;
        this.people = people;
    }

    /**
     * The active person of this name and password, or nobody.
     *
     * @throws ThrottledException if too many attempts failed lately, whether the password is right or not
     */
    Optional<Person> check(String username, String password, HttpServletRequest request) {
        String name = username.length() > LONGEST_USERNAME ? username.substring(0, LONGEST_USERNAME) : username;
        String address = request.getRemoteAddr();
        throttle.check(name, address);
        boolean right = passwords.inTurn(() -> {
            // again: others may have failed while this one waited for its turn
            throttle.check(name, address);
            boolean matches = matches(username, password);
            if (!matches) {
                throttle.failed(name, address);
            }
            return matches;
        });
        Optional<Person> person = right ? people.find(username) : Optional.empty();
        if (person.isPresent()) {
            throttle.succeeded(name, address);
        } else {
            securityLog.write(SecurityLog.Kind.SIGN_IN_FAILED, name, request, "用户名或密码不正确");
        }
        return person;
    }

    private boolean matches(String username, String password) {
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
