package org.bihuan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.desk.EnterpriseViews.Known;
import org.bihuan.desk.EnterpriseViews.LicenceRow;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.Fact;
import org.bihuan.enterprise.EndingLicences;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseDetails;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Grade;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.MasterData;
import org.bihuan.enterprise.ServiceConsents;
import org.bihuan.enterprise.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known about an enterprise, as its page says it. */
@Component
class EnterpriseFacts {

    private final Enterprises enterprises;
    private final MasterData masterData;
    private final Licences licences;
    private final EndingLicences ending;
    private final ServiceConsents consents;
    private final EnterpriseWords named;
    private final Words words;
    private final Clock clock;

    EnterpriseFacts(
            Enterprises enterprises,
            MasterData masterData,
            Licences licences,
            EndingLicences ending,
            ServiceConsents consents,
            EnterpriseWords named,
            Words words,
            Clock clock) {
        this.enterprises = enterprises;
        this.masterData = masterData;
        this.licences = licences;
        this.ending = ending;
        this.consents = consents;
        this.named = named;
        this.words = words;
        this.clock = clock;
    }

    Known of(Enterprise enterprise, @Nullable Grade grade) {
        EnterpriseDetails details = masterData.of(enterprise.uscc());
        return new Known(
                enterprise.uscc(),
                enterprise.name(),
                enterprise.active(),
                grade == null ? null : named.grade(grade.grade()),
                basics(enterprise, details),
                persons(enterprise, details),
                licences.of(enterprise.uscc()).stream().map(this::row).toList());
    }

    private List<Fact> basics(Enterprise enterprise, EnterpriseDetails details) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "register.uscc", enterprise.uscc());
        add(facts, "enterprises.otherNames", details.otherNames());
        add(facts, "column.town", enterprise.town());
        add(facts, "enterprises.village", details.village());
        add(facts, "enterprises.address", enterprise.address());
        add(
                facts,
                "enterprises.sites",
                enterprises.sites(enterprise.uscc()).stream()
                        .map(Site::address)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse(null));
        add(facts, "enterprises.coordinates", details.coordinates());
        add(facts, "enterprises.industry", enterprise.industry());
        add(facts, "enterprises.industryCode", details.industryCode());
        add(facts, "enterprises.category", named.category(details.category()));
        add(facts, "enterprises.scale", named.scale(details.scale()));
        add(facts, "enterprises.employees", text(details.employees()));
        add(facts, "enterprises.risks", named.risks(details.risks()));
        add(facts, "enterprises.standardization", named.standardization(details.standardizationLevel()));
        add(facts, "enterprises.standardizationUntil", text(details.standardizationUntil()));
        add(facts, "enterprises.hazardSource", named.hazardSource(details.hazardSource()));
        add(facts, "enterprises.landlord", details.landlord());
        add(facts, "enterprises.chainRole", named.chainRole(details.chainRole()));
        add(facts, "enterprises.credit", credit(details.creditUntil()));
        return facts;
    }

    private List<Fact> persons(Enterprise enterprise, EnterpriseDetails details) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "enterprises.legalRepresentative", details.legalRepresentative());
        add(facts, "enterprises.actualController", details.actualController());
        add(facts, "enterprises.principal", details.principal());
        phone(facts, "enterprises.principalPhone", details.principalPhone());
        add(facts, "enterprises.safetyHead", details.safetyHead());
        phone(facts, "enterprises.safetyHeadPhone", details.safetyHeadPhone());
        add(facts, "enterprises.contact", enterprise.contactName());
        phone(facts, "enterprises.contactPhone", enterprise.contactPhone());
        add(
                facts,
                "enterprises.consent",
                consents.of(enterprise.uscc()).stream()
                        .filter(consent -> consent.withdrawnOn() == null)
                        .map(consent -> words.of(
                                "enterprises.consent.signed",
                                consent.signedOn(),
                                consent.address(),
                                consent.document()))
                        .findFirst()
                        .orElse(words.of("enterprises.consent.none")));
        return facts;
    }

    private String credit(@Nullable LocalDate until) {
        boolean isListed = until != null && !until.isBefore(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        return isListed ? words.of("enterprises.credit.listed", until) : words.of("enterprises.credit.normal");
    }

    private LicenceRow row(Licence licence) {
        LocalDate until = licence.validUntil();
        String number = licence.holder() == null ? licence.number() : licence.holder() + " · " + licence.number();
        return until == null
                ? new LicenceRow(licence.kind(), number, words.of("enterprises.unlimited"), null)
                : new LicenceRow(licence.kind(), number, words.of("enterprises.until", text(until)), left(until));
    }

    private @Nullable Badge left(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        if (until.isBefore(today)) {
            return new Badge(words.of("enterprises.expired"), "late");
        }
        Integer warning = ending.warning(until, today);
        if (warning == null) {
            return null;
        }
        String level = ending.isLast(warning) ? "late" : ending.isFirst(warning) ? "now" : "warn";
        return new Badge(words.of("enterprises.expires", ChronoUnit.DAYS.between(today, until)), level);
    }

    /** What is not known is said, so that a gap in the file is seen. */
    private void add(List<Fact> facts, String label, @Nullable String value) {
        facts.add(new Fact(
                words.of(label),
                value == null ? words.of("enterprises.unknown") : value,
                false,
                List.of(),
                List.of(),
                null));
    }

    private void phone(List<Fact> facts, String label, @Nullable String number) {
        if (number == null) {
            add(facts, label, null);
        } else {
            String tel = "tel:" + number.replaceAll("[^0-9+]", "");
            facts.add(new Fact(words.of(label), number, false, List.of(), List.of(), tel));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
