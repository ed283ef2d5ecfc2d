package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.form.PlainText;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 批注: what the staff write to each other about a case. A note is an event of its ledger and nothing else. */
@Service
public class Notes {

    /** The fact that a note is; enterprises never see its data. */
    public static final String ADDED = "note-added";

    private static final int MOST = 200;
    private static final int LONGEST = 2000;
    private static final int MOST_MENTIONS = 20;
    private static final String WATCHER = "supervisor";

    /** @param mentions user names */
    public record Note(String author, Instant at, String text, List<String> mentions) {

        boolean isSame(String who, String words, List<String> whom) {
            return author.equals(who) && text.equals(words) && mentions.equals(whom);
        }
    }

    private final Cases cases;
    private final CaseAccess access;
    private final CaseReaders readers;
    private final People people;
    private final Notices notices;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Notes(
            Cases cases,
            CaseAccess access,
            CaseReaders readers,
            People people,
            Notices notices,
            Ledger ledger,
            CurrentUser currentUser) {
        this.cases = cases;
        this.access = access;
        this.readers = readers;
        this.people = people;
        this.notices = notices;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** All notes of a case, newest first; none for an enterprise. Data scope is not asked for here. */
    public List<Note> of(CaseFile file) {
        return currentUser.get().isEnterprise() ? List.of() : of(file.number());
    }

    private List<Note> of(String number) {
        return ledger.latest(number, ADDED, MOST).stream().map(Notes::read).toList();
    }

    /** Whether somebody who sees the case may write a note: any of the staff but those who only watch. */
    public static boolean mayWrite(Person person) {
        return !person.isEnterprise() && person.roles().stream().anyMatch(role -> !role.equals(WATCHER));
    }

    /** Who can be mentioned: those of the staff who see the case. */
    public List<Person> mentionable(CaseFile file) {
        return readers.of(file);
    }

    /**
     * Adds a note, and tells whom it mentions. The same words once more, as a second click sends them, change nothing.
     *
     * @param mentions user names, at most 20
     * @throws RefusedException not found if the case is not theirs or they are of an enterprise, forbidden for those who only
     *     watch, invalid if the text is empty or too long or somebody mentioned may not see the case
     */
    public void add(String number, @Nullable String typed, List<String> mentions) {
        CaseFile file = access.visible(number);
        Person author = currentUser.get();
        if (author.isEnterprise()) {
            throw RefusedException.notFound("没有这个地址。");
        }
        if (!mayWrite(author)) {
            throw RefusedException.forbidden("督查岗位只能查看，不能写批注。");
        }
        String text = PlainText.require("text", "批注", typed, LONGEST);
        List<String> mentioned = checked(file, mentions);
        ledger.write(number, () -> {
            List<Note> before = of(number);
            Note last = before.isEmpty() ? null : before.get(0);
            if (last == null || !last.isSame(author.username(), text, mentioned)) {
                refuseTooMany(before);
                ledger.append(Event.of(number, ADDED, author.username()).with(content(text, mentioned)));
                tell(file, author, mentioned);
            }
            return file;
        });
    }

    private static void refuseTooMany(List<Note> before) {
        if (before.size() >= MOST) {
            throw RefusedException.conflict("这一件已有 " + MOST + " 条批注，不能再加了。");
        }
    }

    private List<String> checked(CaseFile file, List<String> mentions) {
        List<String> mentioned = mentions.stream().distinct().toList();
        if (mentioned.size() > MOST_MENTIONS) {
            throw RefusedException.wrong("mentions", "一条批注最多提到 " + MOST_MENTIONS + " 个人。");
        }
        for (String username : mentioned) {
            if (people.find(username)
                    .filter(person -> readers.isReader(person, file))
                    .isEmpty()) {
                throw RefusedException.wrong("mentions", "提到的人里有人看不到这一件，请从名单里选择。");
            }
        }
        return mentioned;
    }

    /** Without the note itself: a notice may leave the house by other channels, and what is internal stays inside. */
    private void tell(CaseFile file, Person author, List<String> mentioned) {
        List<String> others = mentioned.stream()
                .filter(username -> !username.equals(author.username()))
                .toList();
        if (!others.isEmpty()) {
            notices.send(
                    others,
                    file.number(),
                    "mention",
                    author.name() + "在批注里提到了您",
                    cases.typeOf(file).manifest().partyName() + " " + file.number() + "（" + file.title()
                            + "）有给您的批注，请打开查看。");
        }
    }

    private static ObjectNode content(String text, List<String> mentioned) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("text", text);
        ArrayNode names = content.putArray("mentions");
        mentioned.forEach(names::add);
        return content;
    }

    private static Note read(RecordedEvent event) {
        JsonNode data = event.content();
        List<String> mentions = new ArrayList<>();
        data.path("mentions").forEach(name -> mentions.add(name.asText()));
        return new Note(event.actor(), event.at(), data.path("text").asText(), mentions);
    }
}
