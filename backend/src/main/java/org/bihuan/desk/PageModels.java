package org.bihuan.desk;

import java.util.List;
import org.bihuan.legality.LegalityChecklist;
import org.bihuan.legality.PenaltyTargets;
import org.jspecify.annotations.Nullable;

/** What the templates read: everything is text for people, already formatted. */
final class PageModels {

    private PageModels() {}

    /** @param level {@code ok}, {@code warn}, {@code late}, {@code now}, or empty for grey */
    record Badge(String text, String level) {}

    record Link(String href, String name) {}

    record Tab(String label, @Nullable String count, String href, boolean current) {}

    record Choice(String value, String label, @Nullable String count, boolean checked) {}

    /**
     * @param name the URL parameter, repeated for several choices
     * @param single whether one choice excludes the others
     */
    record Filter(String name, String legend, boolean single, List<Choice> choices) {}

    /** @param current whether it is what the list shows now */
    record SavedFilterRow(long id, String name, String href, boolean current) {}

    /** @param query what would be saved: the list as it is shown now */
    record SavedFiltersView(String place, String query, List<SavedFilterRow> rows) {}

    /**
     * @param action takes {@code {"data":{…}}} and answers {@code {"location":…}}
     * @param content schema, data and known files, as the form island reads them
     * @param draft where a half-filled form is kept: takes {@code {"data":{…}}}
     * @param restored when what is shown again was saved, {@code null} if nothing is
     */
    record FormView(
            String action,
            String submit,
            Object content,
            @Nullable String draft,
            @Nullable String restored,
            boolean readOnly) {}

    /** @param thumbnail where a picture shows itself; {@code null} for other files */
    record FileRow(String href, String name, String size, @Nullable String thumbnail) {}

    /**
     * @param view where it shows itself in a frame of its case's page
     * @param signed what came back signed
     * @param isAwaited whether the staff still wait for it to come back signed
     * @param sign where a scan of it can be handed in; {@code null} for those who may not
     */
    record DocumentRow(
            String name,
            @Nullable String number,
            String at,
            String pdf,
            String docx,
            String view,
            List<FileRow> signed,
            boolean isAwaited,
            @Nullable String sign) {}

    /** @param state {@code done}, {@code now} or {@code next} */
    record Moment(String state, String title, @Nullable String text, @Nullable String at) {}

    /**
     * @param label missing where the list has but one column, which the list's own name says already
     * @param files instead of a value, where the column holds files
     */
    record Part(@Nullable String label, String value, List<FileRow> files) {}

    /**
     * @param rows of a list, each with its parts
     * @param tel the value as a number to call
     */
    record Fact(
            String label,
            @Nullable String value,
            boolean isLong,
            List<List<Part>> rows,
            List<FileRow> files,
            @Nullable String tel) {}

    /** @param state {@code done}, {@code now} or {@code next} */
    record Stage(String name, String state) {}

    record Section(String title, List<Fact> facts) {}

    /**
     * @param at the date of the law
     * @param internal the earlier one that the bureau watches, for staff; {@code null} where there is none
     * @param explanation how the date came about, a sentence for each step
     */
    record ClockRow(String name, Badge due, String at, @Nullable String internal, List<String> explanation) {}

    /**
     * One way on from a step.
     *
     * @param answers what is decided on it; {@code null} where nothing is
     * @param next the step that comes, or that the case ends
     * @param details who does it and how long they have, or how the case ends
     */
    record AheadRow(@Nullable String answers, String next, @Nullable String details) {}

    record PhraseRow(long id, String text) {}

    /** @param common what the case type brings, {@code own} what the reader has added */
    record PhrasesView(String caseType, String step, List<String> common, List<PhraseRow> own) {}

    record NoteRow(String author, String at, String text, String mentions) {}

    /** Somebody who can be mentioned. */
    record Reader(String username, String name, String organisation) {}

    /** @param action where a new note goes; {@code null} for those who only read */
    record NotesView(@Nullable String action, List<Reader> readers, List<NoteRow> rows) {}

    record LinkedCase(String href, String number, String title, String relation, Badge status) {}

    /** @param arrivedAt when the person has checked in where the task is done */
    record TaskView(
            String id,
            String name,
            @Nullable String hint,
            @Nullable Badge due,
            boolean mine,
            @Nullable String claimHref,
            @Nullable String releaseHref,
            @Nullable String holder,
            @Nullable String checkInHref,
            @Nullable String arrivedAt,
            @Nullable FormView form,
            @Nullable PhrasesView phrases,
            List<AheadRow> ahead) {}

    record InboxRow(
            String id,
            String caseNumber,
            String href,
            String title,
            String enterprise,
            @Nullable String town,
            String stepName,
            @Nullable String assignee,
            String arrivedAt,
            @Nullable Badge due,
            boolean claimable,
            boolean unread,
            boolean watched) {}

    /**
     * @param address of this very list, to which acts come back
     * @param claims whether several tasks can be claimed at once, {@code urges} likewise
     */
    record InboxView(
            String view,
            @Nullable String q,
            String address,
            List<Tab> tabs,
            List<Filter> filters,
            SavedFiltersView saved,
            List<Link> openable,
            List<InboxRow> rows,
            boolean claims,
            boolean claimsNext,
            boolean urges,
            @Nullable String first,
            @Nullable String next) {}

    /**
     * What stands above a case that was opened from a list.
     *
     * @param from the list
     * @param task that the case was opened for, or nothing
     * @param back the row in the list
     * @param next what opens the following task; {@code null} for lists without tasks
     * @param done whether the task that the case was opened for is over
     */
    record TrailView(String from, String task, String back, @Nullable String next, boolean done) {}

    record CaseRow(
            String number,
            String href,
            String title,
            String enterprise,
            @Nullable String town,
            @Nullable String stepName,
            String openedAt,
            @Nullable String closedAt,
            Badge status) {}

    record CasePageView(
            String number,
            String typeName,
            String title,
            String enterprise,
            @Nullable String town,
            String openedAt,
            @Nullable String source,
            Badge status,
            @Nullable String headline,
            @Nullable String next,
            @Nullable String stepName,
            @Nullable String handler,
            @Nullable Badge due,
            @Nullable String diagram,
            @Nullable String token,
            List<Stage> stages,
            List<TaskView> tasks,
            List<Section> sections,
            List<Moment> earlier,
            List<Moment> timeline,
            List<FileRow> attachments,
            List<DocumentRow> documents,
            List<ClockRow> clocks,
            List<LinkedCase> links,
            @Nullable NotesView notes,
            List<Link> actions,
            List<Link> forParty,
            @Nullable LegalityView legality) {}

    /** What the law asks of a case, by where it stands. */
    record LegalityView(
            List<LegalityChecklist.Line> broken,
            List<LegalityChecklist.Line> open,
            List<LegalityChecklist.Line> kept,
            List<PenaltyTargets.Timeline> targets) {}

    /** @param code as people read it, in two halves */
    record TrackingView(String number, String partyName, String address, String code) {}

    record TrackView(String number, @Nullable String error, @Nullable ProgressView progress) {}

    record ProgressView(String typeName, Badge status, List<Stage> stages, String openedAt, String next) {}

    /** @param qr the address of the status page, as a {@code data:} URL of a picture */
    record SheetView(
            String number,
            String partyName,
            String title,
            List<Fact> facts,
            List<Moment> progress,
            String next,
            String qr,
            TrackingView tracking,
            String printedAt) {}

    record OpeningView(String title, @Nullable String hint, List<Stage> stages, FormView form) {}

    record ActionView(String number, String name, @Nullable String hint, FormView form) {}

    record Todo(String href, String stepName, String title, String caseNumber, @Nullable Badge due) {}

    record HomeView(
            String enterprise,
            List<Link> openable,
            List<Todo> todos,
            List<CaseRow> rows,
            @Nullable String first,
            @Nullable String next) {}

    record NoticeRow(String title, @Nullable String text, String at, @Nullable String href, boolean unread) {}

    record NoticesView(List<NoticeRow> rows, @Nullable String first, @Nullable String next, int unread) {}
}
