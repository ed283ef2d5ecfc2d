package org.bihuan.demo;

import java.time.LocalDate;
import java.util.Set;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.people.Certificates;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.people.Units;
import org.bihuan.security.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts that the REST contract names; the password of each is {@code demo}. */
@Component
@Profile("!mysql")
class DemoPeople {

    private static final String PASSWORD = "demo";
    private static final LocalDate VALID = LocalDate.of(2030, 12, 31);
    private static final LocalDate EXPIRED = LocalDate.of(2026, 6, 30);

    private final People people;
    private final Organisations organisations;
    private final Units units;
    private final Certificates certificates;
    private final String passwordHash;

    DemoPeople(
            People people, Organisations organisations, Units units, Certificates certificates, Passwords passwords) {
        this.people = people;
        this.organisations = organisations;
        this.units = units;
        this.certificates = certificates;
        // one hash for all: hashing is slow on purpose, and the password is no secret
        this.passwordHash = passwords.hash(PASSWORD);
    }

    void create() {
        for (Organisation body : DemoOrganisations.ALL) {
            organisations.save(body);
            units.place(body.code(), DemoOrganisations.above(body));
        }
        staff("intake1", "李晓梅", "general-office", "intake");
        staff("dispatch1", "陈志强", "industry-section", "dispatcher");
        expert("expert1", "王建国", Set.of("hazchem_storage", "process_change", "emergency_plan"));
        expert("expert2", "蔡永辉", Set.of("fire", "electrical", "confined_space"));
        expert("expert3", "许文斌", Set.of("hazchem_storage", "dust", "standardization", "training"));
        staff("section1", "庄明辉", "hazchem-section", "section");
        officer("officer1", "吴志坚", "13058200017", VALID);
        officer("officer2", "林晓东", "13058200034", VALID);
        officer("officer3", "黄国栋", "13058200051", EXPIRED);
        officer("officer4", "洪志勇", "13058200068", VALID);
        staff("aux1", "施雅婷", "enforcement-brigade", "auxiliary");
        staff("unithead1", "曾庆华", "enforcement-brigade", "unit-head");
        staff("legal1", "杨敏", "legal-section", "legal-reviewer");
        staff("hear1", "柯少红", "legal-section", "hearing-chair");
        staff("deputy1", "张建平", "bureau-leaders", "deputy-director");
        staff("deputy2", "丁文彬", "bureau-leaders", "deputy-director");
        staff("deputy3", "苏丽华", "bureau-leaders", "deputy-director");
        staff("head1", "郑伟民", "bureau-leaders", "director");
        staff("archive1", "邱玉兰", "archive-room", "archivist");
        staff("committee1", "颜志明", "coordination-section", "committee-office");
        staff("mayor1", "许建军", "city-government", "city-leader");
        staff("fire1", "赖晓峰", "fire-brigade", "fire-department");
        staff("traffic1", "周立新", "traffic-bureau", "traffic-department");
        staff("town1", "林志鹏", "town-chendai", "town-station");
        staff("town2", "颜海燕", "town-anhai", "town-station");
        staff("grid1", "丁少华", "town-chendai", "grid-worker");
        staff("report1", "王秀珍", "general-office", "report-desk");
        staff("supervisor1", "陈国庆", "supervision-office", "supervisor");
        staff("sysadmin1", "何俊杰", "information-section", "system-administrator");
        staff("secadmin1", "谢丽娟", "information-section", "security-administrator");
        staff("secadmin2", "庄雅琳", "information-section", "security-administrator");
        staff("audadmin1", "罗志伟", "information-section", "audit-administrator");
    }

    /** Somebody of an enterprise. */
    void employee(String username, String name, Enterprise enterprise, String role) {
        Organisation organisation = new Organisation(
                "enterprise-" + enterprise.uscc(),
                enterprise.name(),
                "enterprise",
                enterprise.town(),
                enterprise.uscc());
        organisations.save(organisation);
        save(username, name, Person.Kind.ENTERPRISE, organisation.code(), Set.of(role), Set.of(), null);
    }

    private void staff(String username, String name, String organisation, String role) {
        save(username, name, Person.Kind.STAFF, organisation, Set.of(role), Set.of(), null);
    }

    private void expert(String username, String name, Set<String> fields) {
        save(username, name, Person.Kind.STAFF, "expert-group", Set.of("expert"), fields, null);
    }

    private void officer(String username, String name, String certificate, LocalDate validUntil) {
        save(username, name, Person.Kind.STAFF, "enforcement-brigade", Set.of("officer"), Set.of(), validUntil);
        certificates.setNumber(username, certificate);
    }

    private void save(
            String username,
            String name,
            Person.Kind kind,
            String organisation,
            Set<String> roles,
            Set<String> fields,
            @Nullable LocalDate certificate) {
        people.save(new PersonDraft(
                username, name, kind, organisation, roles, fields, certificate, true, passwordHash, true));
    }
}
