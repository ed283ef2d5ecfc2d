package org.bihuan.architecture.offender.mapper;

import org.apache.ibatis.annotations.Mapper;

/** Anybody could write into the tables of this room. */
@Mapper
public interface OpenMapper {}
