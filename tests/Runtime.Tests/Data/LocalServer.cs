using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Autoencoders.Runtime.Tests.Data;

/// <summary>A web server on this machine that answers as a test wants, also badly.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, long?, Answer> _answer;

    /// <param name="answer">From the request's number (0, 1, …) and the first byte it asks for, if it asks for a part.</param>
    public LocalServer(Func<int, long?, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>The first byte each request asked for; null where it asked for the whole file.</summary>
    public List<long?> Requests { get; } = [];

    public static Answer Whole(byte[] file) => new(200, file, file.Length, null);

    public static Answer Rest(byte[] file, long first) =>
        new(206, file[(int)first..], file.Length - (int)first, $"Content-Range: bytes {first}-{file.Length - 1}/{file.Length}");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await ServeAsync(client);
            }
            catch (IOException)
            {
                // The client went away in the middle, as some do.
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        long? first = null;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
                first = long.Parse(line["Range: bytes=".Length..].TrimEnd('-'));
        }

        Answer answer = _answer(Requests.Count, first);
        Requests.Add(first);
        string header = $"HTTP/1.1 {answer.Status} Answer\r\nContent-Length: {answer.AnnouncedLength}\r\nConnection: close\r\n"
            + (answer.Header is null ? "" : answer.Header + "\r\n") + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(header));
        await stream.WriteAsync(answer.Body);
    }

    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">What is sent before the connection ends.</param>
    /// <param name="AnnouncedLength">What the header says will be sent.</param>
    /// <param name="Header">One header line more.</param>
    internal sealed record Answer(int Status, byte[] Body, int AnnouncedLength, string? Header);
}
