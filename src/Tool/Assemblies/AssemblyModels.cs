using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Autoencoders.Tool.Assemblies;

/// <summary>The models of a built assembly, from its metadata: nothing is loaded or run, and what it references need not be there.</summary>
internal static class AssemblyModels
{
    /// <summary>Reads all models, in the order of their names.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <exception cref="ToolException">There is no such file, it is no assembly, it is damaged, or it has no models.</exception>
    public static IReadOnlyList<SpecifiedModel> Read(string path)
    {
        if (Directory.Exists(path))
            throw new ToolException($"{path} is a folder; name the assembly in it, a .dll file.");
        if (!File.Exists(path))
            throw new ToolException($"{path} does not exist.");
        SpecifiedModel[] models = Specified(path);
        return models.Length > 0
            ? models
            : throw new ToolException($"{path} has no models, or those of a version of Autoencoders that did not record them yet.");
    }

    private static SpecifiedModel[] Specified(string path)
    {
        try
        {
            // All at once: the file is not held open while its models are printed, and a short one shows here.
            using var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
            if (!image.HasMetadata)
                throw new ToolException($"{path} is a native library, not a .NET assembly.");
            MetadataReader metadata = image.GetMetadataReader();
            return [.. new SpecificationAttributes(metadata).All()
                .Select(found => new SpecifiedModel(path, found.TypeName, found.Text))
                .OrderBy(static model => model.FullName, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} could not be read: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException or InvalidCastException or IndexOutOfRangeException)
        {
            throw new ToolException($"{path} is not a .NET assembly, or it is damaged{Hint(path)}.", failure);
        }
    }

    // What starts a program is native code; its assembly lies beside it.
    private static string Hint(string path)
    {
        string assembly = Path.GetExtension(path) == ".exe" ? Path.ChangeExtension(path, ".dll") : path + ".dll";
        return File.Exists(assembly) ? $"; try {assembly}" : "";
    }
}
