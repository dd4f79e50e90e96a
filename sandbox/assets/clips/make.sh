#!/bin/sh
# Draws the three clips and their posters anew, from nothing but ffmpeg's own sources. See README.md.
set -eu
cd "$(dirname "$0")"

# draw NAME SECONDS POSTER_AT CHORD PICTURE: the picture is a filter graph that ends in [v]
draw() {
  ffmpeg -nostdin -y -loglevel error -filter_complex "$5" \
    -f lavfi -i "aevalsrc='$4':s=48000:d=$2,afade=t=in:d=0.8,afade=t=out:st=$(($2 - 2)):d=2" \
    -map '[v]' -map 0:a -t "$2" \
    -c:v libx264 -preset slow -crf 25 -pix_fmt yuv420p -profile:v high -g 48 \
    -c:a aac -b:a 48k -ac 1 -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
    -movflags +faststart "$1.mp4"
  ffmpeg -nostdin -y -loglevel error -ss "$3" -i "$1.mp4" -frames:v 1 -q:v 4 -bitexact "$1.jpg"
}

still() { # RED GREEN BLUE: one frame, held
  echo "color=black:s=640x360:r=24:d=0.04,format=gbrp,geq=r='$1':g='$2':b='$3',loop=-1:1,setpts=N/24/TB"
}

chord() { # three quiet sines that breathe
  echo "0.05*(sin(2*PI*$1*t)+0.7*sin(2*PI*$2*t)+0.5*sin(2*PI*$3*t))*(0.75+0.25*sin(2*PI*0.25*t))"
}

# A sun rises behind three rows of hills.
dawn() { # SKY_TOP SKY_LOW SUN HILL1 HILL2 HILL3, one channel each
  sky="lerp($1,$2,clip(Y/270,0,1))"
  sun="hypot(X-428,Y-(236-11*T))"
  glow="lerp($sky,$3,0.55*exp(-pow($sun/110,2)))"
  disc="lerp($glow,$3,clip(44-$sun,0,1))"
  far="lerp($disc,$4,clip(Y-(222+20*sin(X/96+T*0.12)+9*sin(X/39)),0,1))"
  near="lerp($far,$5,clip(Y-(262+20*sin(X/73+1.2+T*0.2)+6*sin(X/31)),0,1))"
  echo "lerp($near,$6,clip(Y-(308+14*sin(X/58+2.4+T*0.32)),0,1))"
}
draw dawn 8 5 "$(chord 196 293.66 392)" "color=black:s=640x360:r=24:d=8,format=gbrp,geq=\
r='$(dawn 92 250 255 150 86 44)':g='$(dawn 112 205 236 138 88 52)':b='$(dawn 178 176 196 184 146 98)'[v]"

# An app window on paper; six bars grow in it, one after the other.
box() { # UNDER COLOUR CX CY HALF_WIDTH HALF_HEIGHT RADIUS OPACITY
  echo "lerp($1,$2,$8*clip(0.5+$7-hypot(max(abs(X-$3)-$5+$7,0),max(abs(Y-$4)-$6+$7,0)),0,1))"
}
desk() { # PAPER_TOP PAPER_LOW CARD LINE TITLE SHADOW
  paper="lerp($1,$2,clip((X+Y)/1000,0,1))"
  shadow="lerp($paper,$6,0.22*exp(-pow(hypot(max(abs(X-320)-200,0),max(abs(Y-196)-118,0))/26,2)))"
  card=$(box "$shadow" "$3" 320 184 210 128 12 1)
  title=$(box "$card" "$4" 320 76 210 1 1 1)
  for dot in 130 144 158; do title=$(box "$title" "$5" "$dot" 66 4 4 4 1); done
  title=$(box "$title" "$5" 210 104 52 5 5 1)
  title=$(box "$title" "$4" 452 104 44 5 5 1)
  echo "$title"
}
bars() { # TALLEST HEIGHT... : bars that rise out of a white strip's lower edge
  tallest=$1
  shift
  graph="color=white:s=360x150:r=24,format=gbrp[b0]"
  index=0
  for height in "$@"; do
    colour=0xc9d4fa
    [ "$height" = "$tallest" ] && colour=0x3b5bdb
    rise="$height*(1-pow(1-clip((t-0.4-0.4*$index)/1.4,0,1),3))"
    graph="$graph;color=$colour:s=38x150:r=24,format=gbrp[c$index]"
    graph="$graph;[b$index][c$index]overlay=format=gbrp:x=$((17 + index * 58)):y='150-$rise'[b$((index + 1))]"
    index=$((index + 1))
  done
  echo "$graph"
}
window=$(still \
  "$(desk 58 94 255 228 196 16)" "$(desk 72 120 255 232 204 22)" "$(desk 118 190 255 241 218 48)")
draw desk 7 5 "$(chord 220 277.18 329.63)" \
  "$window[w];$(bars 138 62 88 74 112 138 104);[w][b6]overlay=format=gbrp:x=140:y=126[v]"

# Three lights go round on three rings.
ring() { # UNDER COLOUR RADIUS
  echo "lerp($1,$2,0.22*clip(1.6-abs(hypot(X-320,Y-180)-$3),0,1))"
}
orbit() { # CENTRE EDGE INK CORE
  under="lerp($1,$2,clip(hypot(X-320,Y-180)/330,0,1))"
  under=$(ring "$(ring "$(ring "$under" "$3" 62)" "$3" 108)" "$3" 154)
  core="hypot(X-320,Y-180)"
  echo "lerp(lerp($under,$4,0.5*exp(-pow($core/60,2))),$4,clip(24-$core,0,1))"
}
light() { # COLOUR SIZE: a disc with a glow, on nothing
  echo "color=$1:s=120x120:r=24:d=0.04,format=gbrap,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':\
a='max(255*clip($2-hypot(X-60,Y-60),0,1),120*exp(-pow(hypot(X-60,Y-60)/($2*1.9),2)))',loop=-1:1,setpts=N/24/TB"
}
round() { # RADIUS SPEED PHASE
  echo "overlay=format=gbrp:x='260+$1*cos($2*t+$3)':y='120+$1*sin($2*t+$3)'"
}
space=$(still "$(orbit 44 17 164 225)" "$(orbit 52 20 172 231)" "$(orbit 96 42 220 255)")
draw orbit 9 4 "$(chord 174.61 261.63 349.23)" \
  "$space[s0];$(light 0x4cc38a 9)[l1];$(light 0x8ea6ff 12)[l2];$(light 0xf0b35b 15)[l3];\
[s0][l1]$(round 62 1.57 0.4)[s1];[s1][l2]$(round 108 -0.785 2.2)[s2];[s2][l3]$(round 154 0.5236 4.1)[v]"
