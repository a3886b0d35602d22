using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Autoencoders.Reports;

/// <summary>
/// Holds a model against the snapshot that was accepted, in any test framework. Files are called as Verify calls them and lie beside the test:
/// <c>ModelTests.Denoiser_IsThis.verified.txt</c>, which is kept, and <c>….received.txt</c>, which is written where the model is another.
/// </summary>
/// <remarks>
/// A snapshot is accepted by renaming the received file, or by running the test with the environment variable
/// <c>AUTOENCODERS_UPDATE_SNAPSHOTS=1</c>, which does nothing where <c>CI</c> is set. Neither line ends nor the places of lines in the source count.
/// </remarks>
public static class ArchitectureSnapshot
{
    /// <summary>The environment variable that, as <c>1</c>, accepts what is received.</summary>
    public const string UpdateVariable = "AUTOENCODERS_UPDATE_SNAPSHOTS";

    /// <summary>Holds a model, or a part such as <c>Denoiser.EncoderPart</c>, against its snapshot.</summary>
    /// <typeparam name="TModel">The class marked <c>[Model]</c>.</typeparam>
    /// <param name="options">Where and how the snapshot is kept.</param>
    /// <param name="sourceFile">The source file of the test, by the compiler.</param>
    /// <param name="testMethod">The method of the test, by the compiler.</param>
    /// <exception cref="ArchitectureSnapshotException">The model is another, or there is no snapshot yet.</exception>
    public static void Match<TModel>(SnapshotOptions? options = null, [CallerFilePath] string sourceFile = "", [CallerMemberName] string testMethod = "")
        where TModel : IHasArchitecture => Match(TModel.Architecture, null, options, sourceFile, testMethod);

    /// <summary>Holds an architecture against its snapshot.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="name">What tells it from others of the same test, and ends the file's name: <c>ModelTests.Parts_AreThese_Encoder.verified.txt</c>; null for nothing.</param>
    /// <param name="options">Where and how the snapshot is kept.</param>
    /// <param name="sourceFile">The source file of the test, by the compiler.</param>
    /// <param name="testMethod">The method of the test, by the compiler.</param>
    /// <exception cref="ArchitectureSnapshotException">The model is another, or there is no snapshot yet.</exception>
    public static void Match(Architecture architecture, string? name = null, SnapshotOptions? options = null, [CallerFilePath] string sourceFile = "", [CallerMemberName] string testMethod = "")
    {
        ArgumentNullException.ThrowIfNull(architecture);
        options ??= new SnapshotOptions();
        bool isAsked = Environment.GetEnvironmentVariable(UpdateVariable) == "1";
        bool isContinuous = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        new SnapshotFile(PathOf(name, options, sourceFile, testMethod), options.Format).Match(architecture, isAsked && !isContinuous, isAsked && isContinuous);
    }

    /// <summary>The path of a test's snapshot without <c>.verified.txt</c>.</summary>
    internal static string PathOf(string? name, SnapshotOptions options, string sourceFile, string testMethod)
    {
        string test = (options.TestClass ?? Path.GetFileNameWithoutExtension(sourceFile)) + "." + testMethod + (string.IsNullOrEmpty(name) ? "" : "_" + name);
        return Path.Combine(options.Folder ?? FolderOf(sourceFile), FileName(test));
    }

    private static string FolderOf(string sourceFile)
    {
        string? folder = Path.GetDirectoryName(sourceFile);
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"The test's source file is '{sourceFile}', whose folder is not on this machine, so its snapshots cannot be found. Set <DeterministicSourcePaths>false</DeterministicSourcePaths> in the test project, or give {nameof(SnapshotOptions)}.{nameof(SnapshotOptions.Folder)}.");
    }

    // A name may hold what a file's may not, on this system or on another.
    private static string FileName(string test)
    {
        char[] letters = test.ToCharArray();
        for (int at = 0; at < letters.Length; at++)
        {
            if (letters[at] < ' ' || "\"<>|:*?/\\".Contains(letters[at], StringComparison.Ordinal))
                letters[at] = '-';
        }

        return new string(letters);
    }
}
