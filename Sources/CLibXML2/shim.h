#pragma once
// Where libxml2 is built with ICU its headers bring ICU's, which clash with those of Foundation.
// Only the layout of encoding handlers depends on it, and nobody here looks into one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
