package org.bihuan.administration;

import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.people.Units;
import org.bihuan.people.UserAccount;
import org.bihuan.people.UserDetails;
import org.springframework.stereotype.Service;

/** What the system administrator does to accounts. An account is made without roles: those are another's to give. */
@Service
class Users {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 64;

    /** @param password the temporary one, to be shown once */
    record Created(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    private final Accounts accounts;
    private final Units units;
    private final Credentials credentials;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;

    Users(
            Accounts accounts,
            Units units,
            Credentials credentials,
            AdministrationLedger ledger,
            CurrentUser currentUser) {
        this.accounts = accounts;
        this.units = units;
        this.credentials = credentials;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** @throws RefusedException invalid if the details are, conflict if the user name is taken */
    Created create(String username, UserDetails details) {
        if (!isUsername(username)) {
            throw Refusals.invalid("username", "用户名用小写字母开头，2 到 32 位小写字母、数字、点、横线。");
        }
        check(details);
        Credentials.Temporary temporary = credentials.temporary();
        return ledger.write(() -> {
            insert(username, details, temporary);
            return new Created(username, temporary.password());
        });
    }

    /** Within a transaction that has locked the administration, and with details that were checked. */
    void insert(String username, UserDetails details, Credentials.Temporary temporary) {
        accounts.create(new PersonDraft(
                username,
                details.name(),
                Person.Kind.STAFF,
                details.unit(),
                Set.of(),
                details.fields(),
                details.certificateValidUntil(),
                true,
                temporary.hash(),
                false));
        credentials.give(username, temporary);
        ledger.append(
                "user-created",
                currentUser.username(),
                Facts.about(username)
                        .set("after", Facts.of(accounts.require(username).person())));
    }

    /** @throws RefusedException invalid if the details are, conflict if somebody has changed the account meanwhile */
    void change(String username, int version, UserDetails details) {
        check(details);
        refuseOwn(username);
        ledger.write(() -> {
            Person before = accounts.require(username).person();
            if (before.isEnterprise()) {
                throw RefusedException.conflict("企业用户的资料由企业自己维护。");
            }
            accounts.change(username, version, details);
            Person after = accounts.require(username).person();
            ledger.append(
                    "user-changed",
                    currentUser.username(),
                    Facts.changed(Facts.about(username), Facts.of(before), Facts.of(after)));
            return after;
        });
    }

    /** Lets somebody in again who was put out; they keep the roles that they had. */
    void enable(String username, int version) {
        refuseOwn(username);
        ledger.write(() -> {
            UserAccount account = accounts.require(username);
            accounts.setActive(username, version, true);
            accounts.succeed(username, null);
            if (!account.person().active()) {
                ledger.append("user-enabled", currentUser.username(), Facts.about(username));
            }
            return account;
        });
    }

    /** Nobody changes their own account here, whatever their role. */
    void refuseOwn(String username) {
        if (currentUser.username().equals(username)) {
            throw RefusedException.forbidden("不能在这里改自己的账号，请找另一位管理员。");
        }
    }

    static boolean isUsername(String username) {
        return USERNAME.matcher(username).matches() && !username.equals(CurrentUser.SYSTEM);
    }

    void check(UserDetails details) {
        if (details.name().isBlank() || details.name().length() > LONGEST_NAME) {
            throw Refusals.invalid("name", "请填写姓名，最多 64 个字。");
        }
        if (!details.fields().stream().allMatch(field -> FIELD.matcher(field).matches())) {
            throw Refusals.invalid("fields", "专家领域用英文代码，如 hazchem_storage，多个用逗号分开。");
        }
        if (units.find(details.unit())
                .filter(unit -> unit.code().equals(details.unit()) && !unit.closed())
                .isEmpty()) {
            throw Refusals.invalid("unit", "没有这个单位。");
        }
    }
}
