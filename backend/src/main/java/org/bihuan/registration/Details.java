package org.bihuan.registration;

/** What an applicant has filled in, cleaned and checked. */
record Details(
        String uscc,
        String enterpriseName,
        String town,
        String address,
        String contactName,
        String username,
        String role) {}
