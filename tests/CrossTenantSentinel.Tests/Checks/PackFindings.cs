using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Checks;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Tests.Checks;

/// <summary>What all checks that need no bound query find in a pack.</summary>
internal static class PackFindings
{
    public static IReadOnlyList<Finding> Of(Catalog catalog)
    {
        List<Subject> subjects = [.. catalog.Items.Select(PackSubjects.Of)];
        return
        [
            .. ModelChecks.Run(catalog),
            .. subjects.SelectMany(SubjectCheck.Run),
            .. CheckDiscovery.In<ComparingCheck>(typeof(ComparingCheck).Assembly).SelectMany(check => check.Judge([.. subjects.SelectMany(check.Gather)])),
        ];
    }
}
