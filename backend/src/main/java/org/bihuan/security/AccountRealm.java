package org.bihuan.security;

import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.realm.AuthenticatingRealm;
import org.springframework.stereotype.Component;

/** Shiro's view of the accounts. Unknown and inactive ones look, also to a clock, like a wrong password. */
@Component
final class AccountRealm extends AuthenticatingRealm {

    private final AccountMapper mapper;
    private final Passwords passwords;

    AccountRealm(AccountMapper mapper, Passwords passwords) {
        this.mapper = mapper;
        this.passwords = passwords;
        setName("accounts");
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setAuthenticationCachingEnabled(false);
        setCredentialsMatcher(
                (token, info) -> passwords.matches((char[]) token.getCredentials(), (String) info.getCredentials()));
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String username = (String) token.getPrincipal();
        Account account = mapper.find(username);
        boolean known =
                account != null && account.active() && account.username().equals(username);
        return new SimpleAuthenticationInfo(
                username, known ? account.passwordHash() : passwords.nobodysHash(), getName());
    }
}
