package org.bihuan.security;

import org.bihuan.RefusedException;
import org.bihuan.people.NotSignedInException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What a failure means for the caller.
 *
 * @param expected whether the caller brought it about; what is not expected is our mistake and goes to the log
 */
record Diagnosis(Problem problem, HttpHeaders headers, boolean expected) {

    static Diagnosis of(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return expected(Problem.of(refused.kind().status(), refused.getMessage(), refused.errors()));
        }
        if (failure instanceof NotSignedInException nobody) {
            return expected(Problem.of(401, nobody.getMessage()));
        }
        if (failure instanceof ThrottledException throttled) {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.retryAfterSeconds()));
            return new Diagnosis(Problem.of(429, throttled.getMessage()), headers, true);
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return expected(Problem.of(413));
        }
        if (failure instanceof HttpMessageNotReadableException
                || failure instanceof TypeMismatchException
                || failure instanceof MultipartException
                || isTooDeep(failure)) {
            return expected(Problem.of(400));
        }
        if (failure instanceof ErrorResponse answer) {
            int status = answer.getStatusCode().value();
            return new Diagnosis(Problem.of(status), answer.getHeaders(), status < 500);
        }
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            return expected(Problem.of(409));
        }
        if (failure instanceof DataIntegrityViolationException) {
            // a value that the store cannot take: the caller's words, but our check was missing
            return new Diagnosis(Problem.of(400), HttpHeaders.EMPTY, false);
        }
        return new Diagnosis(Problem.of(500), HttpHeaders.EMPTY, false);
    }

    private static Diagnosis expected(Problem problem) {
        return new Diagnosis(problem, HttpHeaders.EMPTY, true);
    }

    private static boolean isTooDeep(Throwable failure) {
        return failure instanceof StackOverflowError || failure.getCause() instanceof StackOverflowError;
    }
}
