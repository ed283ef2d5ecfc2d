package org.bihuan.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Notes;
import org.bihuan.desk.PageModels.NoteRow;
import org.bihuan.desk.PageModels.NotesView;
import org.bihuan.desk.PageModels.Reader;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notes of a case as its page shows them to the staff. */
@Component
class NoteViews {

    private final Notes notes;
    private final Names names;

    NoteViews(Notes notes, Names names) {
        this.notes = notes;
        this.names = names;
    }

    /** {@code null} for an enterprise, whose page knows nothing of notes. */
    @Nullable
    NotesView of(Person person, CaseFile file) {
        if (person.isEnterprise()) {
            return null;
        }
        List<Reader> readers = Notes.mayWrite(person)
                ? notes.mentionable(file).stream()
                        .filter(reader -> !reader.username().equals(person.username()))
                        .map(reader -> new Reader(
                                reader.username(),
                                reader.name(),
                                reader.organisation().name()))
                        .toList()
                : List.of();
        return new NotesView(
                Notes.mayWrite(person) ? "/cases/" + file.number() + "/notes" : null,
                readers,
                notes.of(file).stream().map(this::row).toList());
    }

    private NoteRow row(Notes.Note note) {
        String mentions = note.mentions().stream()
                .map(username -> "@" + names.of(username))
                .collect(Collectors.joining(" "));
        return new NoteRow(String.valueOf(names.of(note.author())), Wording.moment(note.at()), note.text(), mentions);
    }
}
