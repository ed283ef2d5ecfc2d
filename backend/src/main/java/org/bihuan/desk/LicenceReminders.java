package org.bihuan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.enterprise.EndingLicences;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.HeldLicence;
import org.bihuan.notification.Notices;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells an enterprise and the station of its town, every morning, which licences, policies and certificates end soon: once for each of
 * the days of {@link EndingLicences}, however many nodes there are.
 */
@Component
class LicenceReminders {

    private static final int PAGE = 200;
    private static final int MOST_READERS = 50;
    private static final String STATION = "town-station";

    private final EndingLicences ending;
    private final Enterprises enterprises;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LicenceReminders(
            EndingLicences ending,
            Enterprises enterprises,
            People people,
            Notices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ending = ending;
        this.enterprises = enterprises;
        this.people = people;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 8 * * *", zone = "Asia/Shanghai")
    void thisMorning() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        List<HeldLicence> page = ending.soon(today, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(licence -> remind(licence, today));
            page = ending.soon(today, page.get(page.size() - 1), PAGE);
        }
    }

    private void remind(HeldLicence licence, LocalDate today) {
        LocalDate until = licence.validUntil();
        Integer warning = until == null ? null : ending.warning(until, today);
        Enterprise enterprise = enterprises.find(licence.uscc()).orElse(null);
        if (warning == null || enterprise == null || !enterprise.active()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (ending.note(licence, warning)) {
                tell(enterprise, licence);
            }
        });
    }

    private void tell(Enterprise enterprise, HeldLicence licence) {
        List<Person> readers =
                new ArrayList<>(people.candidates(Roles.ENTERPRISE, null, null, enterprise.uscc(), MOST_READERS));
        readers.addAll(people.candidates(STATION, enterprise.town(), null, null, MOST_READERS));
        String holder = licence.holder() == null ? "" : "（" + licence.holder() + "）";
        notices.send(
                readers.stream().map(Person::username).toList(),
                null,
                "licence",
                "有证照快到期了",
                enterprise.name() + "的" + licence.kind() + holder + " " + licence.number() + " 将于 "
                        + licence.validUntil() + " 到期，请及时换证、续保，换好后请应急管理局更新企业档案。");
    }
}
