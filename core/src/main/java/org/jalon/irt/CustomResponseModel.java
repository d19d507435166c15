package org.jalon.irt;

/**
 * The door for response models that this library does not have. Implement it as a record, so that
 * its parameters are part of the fingerprint of a bank; extend {@code ResponseModelConformance} of
 * the test jar to find out whether it keeps what {@link ResponseModel} promises.
 *
 * <p>A bank with such a model can be used in every way but one: it has no written form.
 */
public non-sealed interface CustomResponseModel extends ResponseModel {}
