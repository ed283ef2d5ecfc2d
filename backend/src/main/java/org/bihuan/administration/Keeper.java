package org.bihuan.administration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What the security administrator does: gives roles, resets passwords and second factors, lifts a throttle. Whatever would let one
 * of them become another administrator waits until a second security administrator agrees.
 */
@Service
class Keeper {

    /**
     * @param waits whether a second security administrator must agree first
     * @param password a temporary one, to be shown once
     */
    record Outcome(String username, boolean waits, @Nullable String password) {

        @Override
        public String toString() {
            return username + (waits ? " waits" : " done");
        }
    }

    private static final int MOST = 200;

    private final Accounts accounts;
    private final ApprovalMapper approvals;
    private final Credentials credentials;
    private final Users users;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    Keeper(
            Accounts accounts,
            ApprovalMapper approvals,
            Credentials credentials,
            Users users,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.accounts = accounts;
        this.approvals = approvals;
        this.credentials = credentials;
        this.users = users;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws RefusedException invalid if the roles do not go together, conflict if the account was changed meanwhile */
    Outcome setRoles(String username, int version, Set<String> roles) {
        users.refuseOwn(username);
        Person person = accounts.require(username).person();
        check(person, roles);
        boolean waits = roles.stream().anyMatch(role -> Roles.ADMINISTRATORS.contains(role) && !person.has(role));
        return ledger.write(() -> {
            if (waits) {
                accounts.requireVersion(username, version);
                return ask(Approval.ROLES, username, Facts.joined(roles));
            }
            give(username, version, roles, null);
            return new Outcome(username, false, null);
        });
    }

    Outcome resetPassword(String username) {
        return reset(Approval.PASSWORD, username);
    }

    Outcome resetSecondFactor(String username) {
        return reset(Approval.SECOND_FACTOR, username);
    }

    void unlock(String username) {
        users.refuseOwn(username);
        ledger.write(() -> {
            credentials.unlock(accounts.require(username).username());
            ledger.append("user-unlocked", currentUser.username(), Facts.about(username));
            return username;
        });
    }

    /** What waits for a second security administrator, oldest first. */
    List<Approval> waiting() {
        return approvals.all(MOST);
    }

    List<Approval> waitingFor(String username) {
        return approvals.of(username);
    }

    /** @throws RefusedException forbidden to who asked for it and to whom it is about, conflict if it was decided meanwhile */
    Outcome agree(long id) {
        Credentials.Temporary temporary = credentials.temporary();
        return ledger.write(() -> {
            Approval approval = require(id);
            users.refuseOwn(approval.username());
            if (approval.requestedBy().equals(currentUser.username())) {
                throw RefusedException.forbidden("申请人不能自己同意，须由另一位安全管理员同意。");
            }
            approvals.delete(id);
            if (!approval.act().equals(Approval.ROLES)) {
                return perform(approval.act(), approval.username(), approval.requestedBy(), temporary);
            }
            Set<String> roles = Set.of(approval.detail().split(" "));
            check(accounts.require(approval.username()).person(), roles);
            give(approval.username(), accounts.require(approval.username()).version(), roles, approval.requestedBy());
            return new Outcome(approval.username(), false, null);
        });
    }

    void decline(long id) {
        ledger.write(() -> {
            Approval approval = require(id);
            users.refuseOwn(approval.username());
            approvals.delete(id);
            ledger.append(
                    "approval-declined",
                    currentUser.username(),
                    Facts.about(approval.username())
                            .put("act", approval.act())
                            .put("requestedBy", approval.requestedBy()));
            return approval;
        });
    }

    private Outcome reset(String act, String username) {
        users.refuseOwn(username);
        Person person = accounts.require(username).person();
        boolean waits = person.roles().stream().anyMatch(Roles.ADMINISTRATORS::contains);
        Credentials.Temporary temporary = credentials.temporary();
        return ledger.write(() -> waits ? ask(act, username, "") : perform(act, username, null, temporary));
    }

    private Outcome ask(String act, String username, String detail) {
        approvals.deleteOf(username, act);
        approvals.save(
                act, username, detail, currentUser.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.append(
                "approval-requested",
                currentUser.username(),
                Facts.about(username).put("act", act).put("roles", detail));
        return new Outcome(username, true, null);
    }

    private Outcome perform(
            String act, String username, @Nullable String requestedBy, Credentials.Temporary temporary) {
        boolean password = act.equals(Approval.PASSWORD);
        if (password) {
            credentials.give(username, temporary);
        } else {
            credentials.forgetSecondFactor(username);
        }
        ledger.append(
                act + "-reset", currentUser.username(), Facts.about(username).put("requestedBy", requestedBy));
        return new Outcome(username, false, password ? temporary.password() : null);
    }

    private void give(String username, int version, Set<String> roles, @Nullable String requestedBy) {
        Set<String> before = accounts.require(username).person().roles();
        before.stream()
                .filter(Roles.ADMINISTRATORS::contains)
                .filter(Predicate.not(roles::contains))
                .filter(role -> accounts.holders(role) < 2)
                .findAny()
                .ifPresent(role -> {
                    throw RefusedException.conflict("这是最后一位%s，不能收回。".formatted(Roles.NAMES.get(role)));
                });
        accounts.setRoles(username, version, roles);
        ledger.append(
                "roles-given",
                currentUser.username(),
                Facts.changed(
                        Facts.about(username).put("requestedBy", requestedBy),
                        "roles",
                        Facts.joined(before),
                        Facts.joined(roles)));
    }

    private static void check(Person person, Set<String> roles) {
        if (roles.size() > 1 && roles.stream().anyMatch(Roles.ADMINISTRATORS::contains)) {
            throw Refusals.invalid("roles", "管理员不能兼任别的岗位，三类管理员也不能互相兼任。");
        }
        Set<String> wrong = roles.stream()
                .filter(role -> !Roles.NAMES.containsKey(role) || Roles.isOfEnterprise(role) != person.isEnterprise())
                .collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            throw Refusals.invalid("roles", "不能给这个用户这些角色：" + String.join("、", wrong));
        }
    }

    private Approval require(long id) {
        return Optional.ofNullable(approvals.find(id)).orElseThrow(() -> RefusedException.conflict("这一条已经处理过了。"));
    }
}
