using System.Text.RegularExpressions;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Names of parameters.</summary>
internal static partial class ParameterNames
{
    /// <summary>The name that stands for "never" in the emitted condition of a step that is always hidden.</summary>
    public const string Reserved = "HiddenAlways";

    /// <summary>CTS1702.</summary>
    public static readonly FindingKind Duplicate = new()
    {
        Code = "CTS1702",
        Title = "Two workbook parameters have the same name",
        Why = "The later one overwrites the earlier; names that differ in case only are mistaken for each other.",
        Instead = "Rename one of them, or declare the parameter once and refer to it.",
    };

    /// <summary>CTS1703.</summary>
    public static readonly FindingKind Invalid = new()
    {
        Code = "CTS1703",
        Title = "Invalid name of a workbook parameter",
        Why = "The workbook engine recognises only letters, digits and underscores between braces.",
        Instead = "Use letters, digits and underscores, not starting with a digit.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        Dictionary<string, Parameter> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (Parameter parameter in DeclaredParameters.Of(workbook))
        {
            Anchor at = new Anchor.OfMember(parameter.Declared, nameof(parameter.Name));
            if (!Identifier().IsMatch(parameter.Name) || parameter.Name == Reserved)
                yield return Invalid.At(at, $"\"{parameter.Name}\" cannot be the name of a parameter.");
            if (!seen.TryAdd(parameter.Name, parameter) && !SharesTabs(seen[parameter.Name], parameter))
                yield return Duplicate.At(at, $"The parameter {parameter.Name} is declared again; first at {seen[parameter.Name].Declared.RelativeFile}({seen[parameter.Name].Declared.Line}).");
        }
    }

    /// <summary>Several steps of tabs may set one parameter.</summary>
    private static bool SharesTabs(Parameter first, Parameter second) => first is TabParameter && second is TabParameter && first.Name == second.Name;

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
