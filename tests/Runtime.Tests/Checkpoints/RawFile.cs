using System;
using System.Text;

namespace Autoencoders.Runtime.Tests.Checkpoints;

/// <summary>A safetensors file put together by hand.</summary>
internal static class RawFile
{
    public static byte[] Of(string header, params byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((long)json.Length), .. json, .. data];
    }
}
