package org.bihuan.registration;

import org.jspecify.annotations.Nullable;

/** What comes from the page, as it was typed. Spring fills it from the request's parameters. */
record RegistrationForm(
        @Nullable String uscc,
        @Nullable String enterpriseName,
        @Nullable String town,
        @Nullable String address,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String code,
        @Nullable String username,
        @Nullable String password,
        @Nullable String passwordAgain,
        @Nullable String role,
        @Nullable String consent) {

    static RegistrationForm empty() {
        return new RegistrationForm(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** To be filled in again, as it was sent. */
    static RegistrationForm of(Registration registration) {
        return new RegistrationForm(
                registration.uscc(),
                registration.enterpriseName(),
                registration.town(),
                registration.address(),
                registration.contactName(),
                registration.phone(),
                null,
                registration.username(),
                null,
                null,
                registration.role(),
                null);
    }

    /** A password must not get into a log. */
    @Override
    public String toString() {
        return "registration form";
    }
}
