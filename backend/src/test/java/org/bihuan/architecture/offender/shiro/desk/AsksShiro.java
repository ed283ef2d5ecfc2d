package org.bihuan.architecture.offender.shiro.desk;

import org.apache.shiro.subject.Subject;

/** Who is signed in is for the current user to say. */
record AsksShiro() {

    static void ask() {
        Subject.class.getName();
    }
}
