using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Compilation;

/// <summary>The templates of a repository.</summary>
/// <param name="Templates">Those that could be read.</param>
/// <param name="Findings">Those that could not.</param>
public sealed record LoadedTemplates(TemplateSet Templates, IReadOnlyList<Finding> Findings);
