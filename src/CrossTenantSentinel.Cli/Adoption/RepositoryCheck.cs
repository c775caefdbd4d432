using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Fixing;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Cli.Adoption;

/// <summary>
/// Checks the content of files: reads them, binds their queries against what schema files and the files themselves declare, in whatever order,
/// and runs all checks.
/// </summary>
/// <param name="frontEnd">Binds queries.</param>
/// <param name="schema">What is known of the workspace without the files.</param>
public sealed class RepositoryCheck(IKustoFrontEnd frontEnd, KustoSchema schema)
{
    /// <summary>What is wrong with files, and how many pieces of content they hold.</summary>
    /// <param name="files">The files, in the order in which they are compared.</param>
    public (IReadOnlyList<Finding> Findings, int Items) Run(IReadOnlyList<RepositoryFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        AdoptedFile[] adopted = new AdoptedFile[files.Count];
        Parallel.For(0, files.Count, index => adopted[index] = Adopt(files[index]));
        Subject[] subjects = [.. adopted.SelectMany(file => file.Subjects)];
        KustoSchema declared = schema.With(subjects);
        IReadOnlyList<AnalyzedContent> contents = Bind(subjects, declared, out KustoSchema opened);
        return ([.. adopted.SelectMany(file => file.Findings), .. QueryFindings.Of(contents, opened)], subjects.Length);
    }

    /// <summary>
    /// What is wrong with one file, by itself: the others count for what they declare. For proving a fix, which changes one file at a time.
    /// </summary>
    /// <param name="files">All files; the one to check among them, with the text that it is to be checked with.</param>
    /// <param name="path">The path of the one.</param>
    internal FileCheck RunOne(IReadOnlyList<RepositoryFile> files, string path)
    {
        AdoptedFile[] adopted = new AdoptedFile[files.Count];
        Parallel.For(0, files.Count, index => adopted[index] = Adopt(files[index]));
        AdoptedFile one = adopted.Single(file => file.Path == path);
        IReadOnlyList<AnalyzedContent> contents = Bind(one.Subjects, schema.With([.. adopted.SelectMany(file => file.Subjects)]), out KustoSchema opened);
        return FileCheck.Of(one.Findings, contents, opened);
    }

    private static AdoptedFile Adopt(RepositoryFile file) =>
        file.Text is { } text ? ContentFiles.Read(file.Path, text) : new AdoptedFile(file.Path, [], file.Finding is { } finding ? [finding] : []);

    private List<AnalyzedContent> Bind(IReadOnlyList<Subject> subjects, KustoSchema declared, out KustoSchema opened)
    {
        SubjectQuery[] queries = [.. subjects.SelectMany(subject => subject.Queries)];
        FrontEndAnswer[] answers = [.. frontEnd.AnalyzeAll([.. queries.Select(query => query.Text.Text)], declared)];
        UndeclaredNames[] undeclared = [.. answers.Select(answer => answer is BoundQuery bound ? UndeclaredNames.In(bound, declared) : UndeclaredNames.None)];
        opened = undeclared.Aggregate(UndeclaredNames.None, (all, names) => all.With(names)).OpenIn(declared);

        int[] again = [.. Enumerable.Range(0, queries.Length).Where(index => undeclared[index].Any)];
        IReadOnlyList<FrontEndAnswer> second = again.Length == 0 ? [] : frontEnd.AnalyzeAll([.. again.Select(index => queries[index].Text.Text)], opened);
        foreach ((int index, FrontEndAnswer answer) in again.Zip(second))
            answers[index] = answer;

        Queue<FrontEndAnswer> next = new(answers);
        return [.. subjects.Select(subject => new AnalyzedContent(subject, [.. subject.Queries.Select(query => new AnalyzedQuery(query, next.Dequeue()))]))];
    }
}
