package org.bihuan.administration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.Certificates;
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
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9-]{1,30}");
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
    private final Certificates certificates;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;

    Users(
            Accounts accounts,
            Units units,
            Credentials credentials,
            Certificates certificates,
            AdministrationLedger ledger,
            CurrentUser currentUser) {
        this.accounts = accounts;
        this.units = units;
        this.credentials = credentials;
        this.certificates = certificates;
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
        certificates.setNumber(username, details.certificateNumber());
        credentials.give(username, temporary);
        ledger.append(
                "user-created", currentUser.username(), Facts.about(username).set("after", facts(username)));
    }

    /** @throws RefusedException invalid if the details are, conflict if somebody has changed the account meanwhile */
    void change(String username, int version, UserDetails details) {
        check(details);
        refuseOwn(username);
        ledger.write(() -> {
            if (accounts.require(username).person().isEnterprise()) {
                throw RefusedException.conflict("企业用户的资料由企业自己维护。");
            }
            ObjectNode before = facts(username);
            accounts.change(username, version, details);
            ObjectNode after = facts(username);
            ledger.append("user-changed", currentUser.username(), Facts.changed(Facts.about(username), before, after));
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

    private ObjectNode facts(String username) {
        return Facts.of(accounts.require(username).person())
                .put("certificateNumber", certificates.number(username).orElse(null));
    }

    void check(UserDetails details) {
        if (details.name().isBlank() || details.name().length() > LONGEST_NAME) {
            throw Refusals.invalid("name", "请填写姓名，最多 64 个字。");
        }
        if (!details.fields().stream().allMatch(field -> FIELD.matcher(field).matches())) {
            throw Refusals.invalid("fields", "专家领域用英文代码，如 hazchem_storage，多个用逗号分开。");
        }
        String number = details.certificateNumber();
        if (number != null && !CERTIFICATE_NUMBER.matcher(number).matches()) {
            throw Refusals.invalid("certificateNumber", "执法证号最多 30 位，只写汉字、字母、数字和横线。");
        }
        if (units.find(details.unit())
                .filter(unit -> unit.code().equals(details.unit()) && !unit.closed())
                .isEmpty()) {
            throw Refusals.invalid("unit", "没有这个单位。");
        }
    }
}
