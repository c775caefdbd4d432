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

    internal static IEnumerable<Finding> Inspect(Workbook workbook) =>
        Visit(workbook.Items, new Dictionary<string, Parameter>(StringComparer.OrdinalIgnoreCase));

    /// <summary>Two groups may each have a parameter of a name, as long as neither exports it.</summary>
    private static IEnumerable<Finding> Visit(IEnumerable<WorkbookItem> items, Dictionary<string, Parameter> visible)
    {
        foreach (WorkbookItem item in items)
        {
            foreach (Parameter parameter in DeclaredParameters.Of(item))
            {
                Anchor at = new Anchor.OfMember(parameter.Declared, nameof(parameter.Name));
                if (!Identifier().IsMatch(parameter.Name) || parameter.Name == Reserved)
                    yield return Invalid.At(at, $"\"{parameter.Name}\" cannot be the name of a parameter.");
                if (!visible.TryAdd(parameter.Name, parameter) && !SharesTabs(visible[parameter.Name], parameter))
                    yield return Duplicate.At(at, $"The parameter {parameter.Name} is declared again; first at {visible[parameter.Name].Declared.RelativeFile}({visible[parameter.Name].Declared.Line}).");
            }

            if (item is not GroupItem group)
                continue;
            Dictionary<string, Parameter> inner = group.ExportsParameters ? visible : new(visible, StringComparer.OrdinalIgnoreCase);
            foreach (Finding finding in Visit(group.Items, inner))
                yield return finding;
        }
    }

    /// <summary>Several steps of tabs may set one parameter.</summary>
    private static bool SharesTabs(Parameter first, Parameter second) => first is TabParameter && second is TabParameter && first.Name == second.Name;

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
