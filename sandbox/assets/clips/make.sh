#!/bin/sh
# Draws the three clips and their posters anew, from nothing but ffmpeg's own sources. See README.md.
set -eu
cd "$(dirname "$0")"

# draw NAME SECONDS POSTER_AT CHORD RED GREEN BLUE
draw() {
  ffmpeg -nostdin -y -loglevel error \
    -f lavfi -i "color=black:s=640x360:r=24:d=$2,format=gbrp,geq=r='$5':g='$6':b='$7'" \
    -f lavfi -i "aevalsrc='$4':s=48000:d=$2,afade=t=in:d=0.8,afade=t=out:st=$(($2 - 2)):d=2" \
    -c:v libx264 -preset slow -crf 25 -pix_fmt yuv420p -profile:v high -g 48 \
    -c:a aac -b:a 48k -ac 1 -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
    -movflags +faststart -shortest "$1.mp4"
  ffmpeg -nostdin -y -loglevel error -ss "$3" -i "$1.mp4" -frames:v 1 -q:v 4 -bitexact "$1.jpg"
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
draw dawn 8 5 "$(chord 196 293.66 392)" \
  "$(dawn 92 250 255 150 86 44)" "$(dawn 112 205 236 138 88 52)" "$(dawn 178 176 196 184 146 98)"

# An app window on paper; six bars grow in it, one after the other.
box() { # UNDER COLOUR CX CY HALF_WIDTH HALF_HEIGHT RADIUS OPACITY
  echo "lerp($1,$2,$8*clip(0.5+$7-hypot(max(abs(X-$3)-$5+$7,0),max(abs(Y-$4)-$6+$7,0)),0,1))"
}
bar() { # UNDER COLOUR INDEX HEIGHT
  grown="($4*(1-pow(1-clip((T-0.5-0.45*$3)/1.4,0,1),3)))"
  echo "lerp($1,$2,clip(18.5-abs(X-($3*58+176)),0,1)*clip(Y-(272-$grown),0,1)*clip(272-Y,0,1))"
}
desk() { # PAPER_TOP PAPER_LOW CARD LINE TITLE SOFT ACCENT SHADOW
  paper="lerp($1,$2,clip((X+Y)/1000,0,1))"
  shadow="lerp($paper,$8,0.22*exp(-pow(hypot(max(abs(X-320)-200,0),max(abs(Y-196)-118,0))/26,2)))"
  card=$(box "$shadow" "$3" 320 184 210 128 12 1)
  title=$(box "$card" "$4" 320 76 210 1 1 1)
  for dot in 130 144 158; do title=$(box "$title" "$5" "$dot" 66 4 4 4 1); done
  title=$(box "$title" "$5" 210 104 52 5 5 1)
  title=$(box "$title" "$4" 452 104 44 5 5 1)
  title=$(bar "$title" "$6" 0 62)
  title=$(bar "$title" "$6" 1 88)
  title=$(bar "$title" "$6" 2 74)
  title=$(bar "$title" "$6" 3 112)
  title=$(bar "$title" "$7" 4 138)
  bar "$title" "$6" 5 104
}
draw desk 7 5 "$(chord 220 277.18 329.63)" \
  "$(desk 58 94 255 228 196 201 59 16)" "$(desk 72 120 255 232 204 212 91 22)" "$(desk 118 190 255 241 218 250 219 48)"

# Three lights go round on three rings.
ring() { # UNDER COLOUR RADIUS
  echo "lerp($1,$2,0.22*clip(1.6-abs(hypot(X-320,Y-180)-$3),0,1))"
}
light() { # UNDER COLOUR RADIUS SPEED PHASE SIZE
  away="hypot(X-(320+$3*cos($4*T+$5)),Y-(180+$3*sin($4*T+$5)))"
  lit="lerp($1,$2,0.4*exp(-pow($away/($6*2.2),2)))"
  echo "lerp($lit,$2,clip($6-$away,0,1))"
}
orbit() { # CENTRE EDGE INK ONE TWO THREE CORE
  under="lerp($1,$2,clip(hypot(X-320,Y-180)/330,0,1))"
  under=$(ring "$(ring "$(ring "$under" "$3" 62)" "$3" 108)" "$3" 154)
  core="hypot(X-320,Y-180)"
  under="lerp(lerp($under,$7,0.5*exp(-pow($core/60,2))),$7,clip(24-$core,0,1))"
  light "$(light "$(light "$under" "$4" 62 1.57 0.4 9)" "$5" 108 -0.785 2.2 12)" "$6" 154 0.5236 4.1 15
}
draw orbit 9 4 "$(chord 174.61 261.63 349.23)" \
  "$(orbit 44 17 164 76 240 142 225)" "$(orbit 52 20 172 195 179 166 231)" "$(orbit 96 42 220 138 91 255 255)"
