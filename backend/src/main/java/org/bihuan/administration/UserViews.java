package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SECURITY;
import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.administration.Views.Choice;
import org.bihuan.administration.Views.UserView;
import org.bihuan.people.Accounts;
import org.bihuan.people.Certificates;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.UserAccount;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one account: as it is, or after a refusal with what somebody had filled in. */
@Component
class UserViews {

    private static final String VIEW = "administration/users/user";

    private final Accounts accounts;
    private final UnitChoices units;
    private final FieldChoices fields;
    private final Keeper keeper;
    private final Certificates certificates;
    private final CurrentUser currentUser;
    private final Words words;

    UserViews(
            Accounts accounts,
            UnitChoices units,
            FieldChoices fields,
            Keeper keeper,
            Certificates certificates,
            CurrentUser currentUser,
            Words words) {
        this.accounts = accounts;
        this.units = units;
        this.fields = fields;
        this.keeper = keeper;
        this.certificates = certificates;
        this.currentUser = currentUser;
        this.words = words;
    }

    String show(String username, Model model) {
        UserAccount account = accounts.require(username);
        return show(
                account, account.version(), asItIs(account), account.person().roles(), model);
    }

    /** @param version on which the refused change was decided: who tries again must not overwrite what came since */
    String again(String username, int version, UserForm filled, Model model) {
        UserAccount account = accounts.require(username);
        return show(account, version, filled, account.person().roles(), model);
    }

    /** @param version on which the refused change was decided */
    String again(String username, int version, Set<String> roles, Model model) {
        UserAccount account = accounts.require(username);
        return show(account, version, asItIs(account), roles, model);
    }

    private UserForm asItIs(UserAccount account) {
        Person person = account.person();
        return new UserForm(
                person.username(),
                person.name(),
                person.organisation().code(),
                person.fields(),
                certificates.number(person.username()).orElse(""),
                person.certificateValidUntil() == null
                        ? ""
                        : person.certificateValidUntil().toString());
    }

    private String show(UserAccount account, int version, UserForm form, Set<String> roles, Model model) {
        Person person = account.person();
        boolean own = person.username().equals(currentUser.username());
        model.addAttribute(
                "user",
                new UserView(
                        person.username(),
                        person.name(),
                        person.organisation().name(),
                        form,
                        units.all(form.unit()),
                        fields.all(form.fields()),
                        Wording.roles(person.roles(), words),
                        version,
                        person.active(),
                        !person.isEnterprise(),
                        Wording.moment(account.createdAt()),
                        Wording.moment(account.lastSignInAt()),
                        currentUser.get().has(SYSTEM) && !own,
                        currentUser.get().has(SECURITY) && !own,
                        choices(person, roles),
                        keeper.waitingFor(person.username()).stream()
                                .map(Approval::act)
                                .toList(),
                        (String) model.asMap().get("password")));
        return VIEW;
    }

    private List<Choice> choices(Person person, Set<String> roles) {
        List<Choice> choices = new ArrayList<>();
        Roles.NAMES.keySet().forEach(code -> {
            if (Roles.isOfEnterprise(code) == person.isEnterprise()) {
                choices.add(new Choice(code, words.of("role." + code), roles.contains(code)));
            }
        });
        return choices;
    }
}
