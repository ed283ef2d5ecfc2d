package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Words;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.hazard.HazardViews.Fact;
import org.bihuan.hazard.HazardViews.Moment;
import org.bihuan.hazard.HazardViews.PageView;
import org.bihuan.hazard.HazardViews.Photo;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a hazard together for one person: what it is, how it looked and looks, and its life from the ledger. */
@Component
class HazardComposer {

    private static final int MOST = 1000;

    private final Cases cases;
    private final CaseAccess access;
    private final HazardPhotos photos;
    private final ListingLevels levels;
    private final Ledger ledger;
    private final HazardWording wording;
    private final HazardList list;
    private final Words words;

    HazardComposer(
            Cases cases,
            CaseAccess access,
            HazardPhotos photos,
            ListingLevels levels,
            Ledger ledger,
            HazardWording wording,
            HazardList list,
            Words words) {
        this.cases = cases;
        this.access = access;
        this.photos = photos;
        this.levels = levels;
        this.ledger = ledger;
        this.wording = wording;
        this.list = list;
        this.words = words;
    }

    PageView compose(Person person, Hazard hazard) {
        CaseFile file = cases.require(hazard.caseNumber());
        boolean seesCase = access.maySee(person, file);
        Map<String, Photo> visible = seesCase ? photos.of(person, file) : Map.of();
        return new PageView(
                wording.row(hazard, list.today(), levels.of(List.of(hazard)).get(hazard.caseNumber())),
                hazard.caseNumber(),
                seesCase ? "/cases/" + hazard.caseNumber() : null,
                HazardPhotos.named(hazard.before(), visible),
                HazardPhotos.named(hazard.after(), visible),
                facts(hazard),
                life(hazard));
    }

    private List<Fact> facts(Hazard hazard) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "hazard.category", wording.category(hazard.category()));
        add(facts, "hazard.mode", wording.mode(hazard.mode()));
        add(facts, "hazard.place", hazard.place());
        add(facts, "hazard.clause", hazard.clause());
        add(facts, "hazard.standard", hazard.majorStandard());
        add(facts, "hazard.found", HazardWording.day(hazard.foundAt()) + " · " + wording.names(hazard.foundBy()));
        add(facts, "hazards.source", wording.source(hazard.source()));
        add(
                facts,
                "hazard.extended",
                hazard.extendCount() == 0 ? null : words.of("hazard.times", hazard.extendCount()));
        add(facts, "hazard.measure", hazard.measure());
        add(facts, "hazard.owner", hazard.owner());
        add(
                facts,
                "hazard.cost",
                hazard.cost() == null
                        ? null
                        : words.of(
                                "hazard.yuan",
                                hazard.cost().stripTrailingZeros().toPlainString()));
        add(
                facts,
                "hazard.verified",
                hazard.verifiedAt() == null
                        ? null
                        : HazardWording.moment(hazard.verifiedAt()) + " · " + wording.names(hazard.verifiedBy()));
        add(facts, "hazard.closed", HazardWording.moment(hazard.closedAt()));
        return facts;
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(words.of(label), value, value.length() > 40));
        }
    }

    /** Oldest first. */
    private List<Moment> life(Hazard hazard) {
        List<Moment> life = new ArrayList<>();
        for (RecordedEvent event : ledger.events(hazard.caseNumber(), 0, MOST)) {
            if (HazardFacts.tells(event.type())) {
                JsonNode change = HazardFacts.of(event, hazard.number());
                if (change != null) {
                    life.add(new Moment(
                            "done",
                            HazardFacts.title(words, event.type()),
                            HazardFacts.status(words, change) + " · " + wording.names(event.actor()),
                            String.valueOf(HazardWording.moment(event.at()))));
                }
            }
        }
        return life;
    }
}
