using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>Parts of the pack's queries that serve several of them, so that one alone need not use all they offer.</summary>
internal static class LibraryCode
{
    /// <summary>Whether the whole query is such: a shared function, or a workbook, whose steps share fragments.</summary>
    public static bool Is(CheckedQuery query) => query.Owner is { Form: SubjectForm.Pack } and not RuleSubject;

    /// <summary>Whether a place is within a shared function, which stands as a <c>let</c> above the pack's queries.</summary>
    public static bool Has(CheckedQuery query, SyntaxNode place) =>
        query.Owner.Form == SubjectForm.Pack && query.Syntax.AncestorsOf(place).Any(above => above.Kind == "FunctionDeclaration");
}
