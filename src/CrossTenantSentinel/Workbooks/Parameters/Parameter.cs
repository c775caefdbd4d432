using CrossTenantSentinel.Sources;
using CrossTenantSentinel.Workbooks.Templates;

namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>
/// A named value of a workbook: picked by the reader, computed by a query, or set by a selection. Refer to the object, never to its
/// name: in the hole of a query or a text, in a visibility rule, a time scope, an export.
/// </summary>
public abstract record Parameter
{
    private protected Parameter(SourceLocation declared) => Declared = declared;

    /// <summary>The name: letters, digits and underscores, not starting with a digit. Case-sensitive; unique in the workbook whatever the case.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the <c>new</c> that made the parameter.</summary>
    public SourceLocation Declared { get; }

    /// <summary>What a hole of a query becomes that holds the parameter itself: a whole KQL literal, never a fragment of one.</summary>
    internal abstract ParameterUse InQuery { get; }

    /// <summary>What a hole of a text becomes that holds the parameter itself.</summary>
    internal abstract ParameterUse InText { get; }

    /// <summary>Holds while the parameter has a value.</summary>
    public VisibilityRule IsSet => new(this, equal: false, null);

    /// <summary>Holds while the parameter has no value.</summary>
    public VisibilityRule IsUnset => new(this, equal: true, null);

    /// <summary>Holds while the parameter has a given value.</summary>
    public VisibilityRule Is(string value) => new(this, equal: true, value);

    /// <summary>Holds while the parameter has another value, or none.</summary>
    public VisibilityRule IsNot(string value) => new(this, equal: false, value);

    /// <summary>What the workbook would put in place of a use of the parameter, for a given selection.</summary>
    internal abstract string Sample(SampleSelection selection, ParameterSpecifier specifier);
}
