package org.bihuan.test;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.casefile.CaseFile;
import org.bihuan.people.Person;

/** How a case is opened: {@code aCase().of("service-request").open()}. */
public final class Opening {

    private static final int SAMPLE = 5;

    private final World world;
    private final Journey.Rooms rooms;
    private final ObjectNode data = Answers.of(
            "category", "hazchem_storage",
            "description", "上新生产线，危化品储存使用安全标准把握不准，想请专家看看",
            "urgency", "normal",
            "contactName", "张伟",
            "contactPhone", "13800001001",
            "siteAddress", "安海镇安东工业区6号",
            "disclosureRead", true);
    private Person opener;
    private String type = "service-request";

    Opening(World world, Journey.Rooms rooms) {
        this.world = world;
        this.rooms = rooms;
        this.opener = world.enterprise();
    }

    public Opening of(String caseType) {
        type = caseType;
        return this;
    }

    public Opening by(Person person) {
        opener = person;
        return this;
    }

    /** With these fields in place of the usual ones. */
    public Opening with(Object... keysAndValues) {
        data.setAll(Answers.of(keysAndValues));
        return this;
    }

    public Journey open() {
        CaseFile file = world.as(opener, () -> rooms.cases().open(type, data.deepCopy()));
        return new Journey(world, rooms, file.number());
    }

    /** One that the callback's sample of one in five takes. */
    public Journey openSampled() {
        return openUntil(true);
    }

    /** One that it does not take. */
    public Journey openUnsampled() {
        return openUntil(false);
    }

    private Journey openUntil(boolean sampled) {
        Journey journey = open();
        while (sampled != (number(journey) % SAMPLE == 0)) {
            journey = open();
        }
        return journey;
    }

    private static int number(Journey journey) {
        String number = journey.number();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
