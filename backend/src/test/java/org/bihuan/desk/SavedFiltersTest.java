package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.DatabaseSlice;
import org.bihuan.RefusedException;
import org.bihuan.desk.SavedFilters.Place;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseSlice
@Import({SavedFilters.class, CurrentUser.class})
class SavedFiltersTest {

    @Autowired
    private SavedFilters filters;

    @Autowired
    private CurrentUser currentUser;

    private void as(String username, Runnable work) {
        Person person = new Person(
                username,
                username,
                Person.Kind.STAFF,
                new Organisation("office", "办公室", "department", null, null),
                Set.of("intake"),
                Set.of(),
                null,
                true);
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        currentUser.as(person, done);
    }

    @Test
    void a_filter_is_kept_for_its_list_and_its_owner() {
        as("saver", () -> filters.save(Place.INBOX, " 陈埭镇超期 ", "view=team&due=overdue"));

        as("saver", () -> {
            assertThat(filters.of(Place.INBOX)).singleElement().satisfies(one -> assertThat(one.name())
                    .isEqualTo("陈埭镇超期"));
            assertThat(filters.view(Place.INBOX, "view=team&due=overdue").rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.href()).isEqualTo("/inbox?view=team&due=overdue"))
                    .satisfies(row -> assertThat(row.current()).isTrue());
            assertThat(filters.of(Place.CASES)).isEmpty();
        });
        as("somebody-else", () -> assertThat(filters.of(Place.INBOX)).isEmpty());
    }

    @Test
    void a_filter_of_the_same_name_becomes_the_new_one() {
        as("renamer", () -> {
            filters.save(Place.CASES, "本月", "status=open");
            filters.save(Place.CASES, "本月", "status=closed");

            assertThat(filters.of(Place.CASES)).extracting(SavedFilter::query).containsExactly("status=closed");
        });
    }

    @Test
    void nobody_keeps_more_than_twenty() {
        as("collector", () -> {
            for (int n = 0; n < SavedFilters.MOST; n++) {
                filters.save(Place.INBOX, "筛选" + n, "q=" + n);
            }

            assertThatThrownBy(() -> filters.save(Place.INBOX, "又一个", "q=x"))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("最多保存 20 个");
            filters.save(Place.INBOX, "筛选7", "q=changed");
            assertThat(filters.of(Place.INBOX)).hasSize(SavedFilters.MOST);
        });
    }

    @Test
    void only_its_owner_throws_a_filter_away() {
        as("owner", () -> filters.save(Place.INBOX, "我的", "q=1"));
        long[] id = new long[1];
        as("owner", () -> id[0] = filters.of(Place.INBOX).get(0).id());

        as("thief", () -> assertThatThrownBy(() -> filters.remove(id[0]))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.NOT_FOUND)));
        as("owner", () -> {
            filters.remove(id[0]);
            assertThat(filters.of(Place.INBOX)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=1\r\nSet-Cookie: x", "q=\"><script>", "q={x}", "q=a#b", "q=\\x", "q=%zz", "q=%"})
    void a_query_that_could_mean_something_else_is_refused(String query) {
        as("attacker", () -> assertThatThrownBy(() -> filters.save(Place.INBOX, "坏", query))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.MALFORMED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/inbox",
                "https://evil.example/inbox",
                "/inbox\\@evil.example",
                "/sign-out",
                "/inbox/../sign-out",
                "/inbox?q=1\n",
                "/inbox?q=%zz",
                "/inbox?view=mine&q=%2",
                "/inboxes"
            })
    void an_address_that_is_not_of_our_lists_is_none(String address) {
        assertThat(ListAddress.of(address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/inbox?view=team&q=%E9%99%88%E5%9F%AD", "/cases?q=TB2026-0001"})
    void an_address_of_our_lists_stays(String address) {
        assertThat(ListAddress.of(address)).isEqualTo(address);
    }
}
