package org.bihuan.clock;

/** Where a mapper puts the id of a row that the database has just given it; rows themselves never change. */
final class NewId {

    private long id;

    long id() {
        return id;
    }

    void setId(long given) {
        id = given;
    }
}
