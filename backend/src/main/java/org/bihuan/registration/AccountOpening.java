package org.bihuan.registration;

import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Site;
import org.bihuan.notification.NoticeAddresses;
import org.bihuan.notification.Notices;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.people.Roles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes an account of an approved registration, in the transaction of the decision. */
@Component
class AccountOpening {

    private static final int LONGEST_INDUSTRY = 64;
    private static final int COLLEAGUES = 50;

    private final Enterprises enterprises;
    private final Organisations organisations;
    private final People people;
    private final NewPasswords passwords;
    private final NoticeAddresses addresses;
    private final Notices notices;

    AccountOpening(
            Enterprises enterprises,
            Organisations organisations,
            People people,
            NewPasswords passwords,
            NoticeAddresses addresses,
            Notices notices) {
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.people = people;
        this.passwords = passwords;
        this.addresses = addresses;
        this.notices = notices;
    }

    /**
     * @param industry of an enterprise that is new to the bureau
     * @throws RefusedException invalid without it, conflict if the enterprise has closed down or the user name is taken
     */
    void open(Registration registration, String industry) {
        Enterprise enterprise =
                enterprises.find(registration.uscc()).orElseGet(() -> enterprise(registration, industry));
        if (!enterprise.active()) {
            throw RefusedException.conflict("企业主数据里这家企业已停用，请先核实，再退回或不予通过。");
        }
        List<String> principals =
                people.candidates(DetailsCheck.PRINCIPAL, null, null, enterprise.uscc(), COLLEAGUES).stream()
                        .map(Person::username)
                        .toList();
        account(registration, organisation(enterprise));
        passwords.chosen(registration.username());
        addresses.setPhone(registration.username(), registration.contactPhone());
        notices.send(
                principals,
                null,
                "registration",
                "本企业新开通了一个账号",
                "%s（%s，用户名 %s）的账号已审核开通。如果不是本企业的人员，请马上联系受理窗口。"
                        .formatted(
                                registration.contactName(),
                                Roles.NAMES.get(registration.role()),
                                registration.username()));
    }

    private Enterprise enterprise(Registration registration, String industry) {
        if (industry.isEmpty() || industry.length() > LONGEST_INDUSTRY) {
            throw new RefusedException(RefusedException.Kind.INVALID, "这家企业还没有档案，请填写行业，最多 64 个字。");
        }
        Enterprise enterprise = new Enterprise(
                registration.uscc(),
                registration.enterpriseName(),
                registration.town(),
                industry,
                registration.address(),
                registration.contactName(),
                registration.phone(),
                true);
        enterprises.save(enterprise, List.of(new Site("厂区", registration.address())));
        return enterprise;
    }

    private Organisation organisation(Enterprise enterprise) {
        return organisations.search("enterprise", null, null, enterprise.uscc(), 1).stream()
                .findFirst()
                .orElseGet(() -> {
                    Organisation organisation = new Organisation(
                            "enterprise-" + enterprise.uscc(),
                            enterprise.name(),
                            "enterprise",
                            enterprise.town(),
                            enterprise.uscc());
                    organisations.save(organisation);
                    return organisation;
                });
    }

    private void account(Registration registration, Organisation organisation) {
        try {
            people.create(new PersonDraft(
                    registration.username(),
                    registration.contactName(),
                    Person.Kind.ENTERPRISE,
                    organisation.code(),
                    Set.of(registration.role()),
                    Set.of(),
                    null,
                    true,
                    registration.passwordHash(),
                    false));
        } catch (DuplicateKeyException e) {
            throw RefusedException.conflict("用户名“%s”已有人使用，请退回，让申请人换一个。".formatted(registration.username()));
        }
    }
}
