using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks.Checks;

/// <summary>Whether a parameter exists where it is used.</summary>
internal static class ParameterScopes
{
    /// <summary>CTS1704.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS1704",
        Title = "Workbook parameter used where it does not exist",
        Why = "Parameters come into being in the order of steps, and those of a group are invisible outside unless the group exports them: the step would wait for ever.",
        Instead = "Declare the parameter in an earlier step, or set ExportsParameters on the group that makes it.",
    };

    internal static IEnumerable<Finding> Inspect(Workbook workbook)
    {
        HashSet<string> anywhere = [.. DeclaredParameters.Of(workbook).Select(parameter => parameter.Name)];
        return Visit(workbook.Items, new HashSet<string>(StringComparer.Ordinal), anywhere);
    }

    private static IEnumerable<Finding> Visit(IEnumerable<WorkbookItem> items, HashSet<string> defined, HashSet<string> anywhere)
    {
        foreach (WorkbookItem item in items)
        {
            foreach (Finding finding in Missing(ParameterReference.Of(item), item.Name, defined, anywhere))
                yield return finding;
            foreach (Parameter parameter in DeclaredParameters.Of(item))
            {
                foreach (Finding finding in Missing(ParameterReference.Of(parameter), parameter.Name, defined, anywhere))
                    yield return finding;
                defined.Add(parameter.Name);
            }

            if (item is not GroupItem group)
                continue;
            HashSet<string> inner = new(defined, StringComparer.Ordinal);
            foreach (Finding finding in Visit(group.Items, inner, anywhere))
                yield return finding;
            if (group.ExportsParameters)
                defined.UnionWith(inner);
        }
    }

    private static IEnumerable<Finding> Missing(IEnumerable<ParameterReference> references, string user, HashSet<string> defined, HashSet<string> anywhere) =>
        references.Where(reference => !defined.Contains(reference.Parameter.Name))
            .DistinctBy(reference => (reference.Parameter.Name, reference.Where))
            .Select(reference => Kind.At(
                reference.At,
                anywhere.Contains(reference.Parameter.Name)
                    ? $"\"{user}\": {reference.Where} uses {reference.Parameter.Name}, which a later step makes, or a group that does not export it."
                    : $"\"{user}\": {reference.Where} uses {reference.Parameter.Name}, which no step of this workbook makes."));
}
