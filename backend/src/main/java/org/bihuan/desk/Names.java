package org.bihuan.desk;

import org.bihuan.Words;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of people by their user names. */
@Component
class Names {

    private final People people;
    private final Organisations organisations;
    private final Words words;

    Names(People people, Organisations organisations, Words words) {
        this.people = people;
        this.organisations = organisations;
        this.words = words;
    }

    /** Of a body, by its code. */
    String ofBody(String code) {
        return organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** {@code null} for nobody; the engine is 系统. */
    @Nullable
    String of(@Nullable String username) {
        if (username == null) {
            return null;
        }
        return username.equals(CurrentUser.SYSTEM)
                ? words.of("names.system")
                : people.find(username).map(Person::name).orElse(username);
    }
}
